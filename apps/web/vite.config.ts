import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { chunkGroups } from './vite/chunk-groups.js';
import { compressed } from './vite/compressed.js';
import { mantineVariables } from './vite/mantine-variables.js';
import { pdfjsAssets } from './vite/pdfjs-assets.js';
import { pwa } from './vite/pwa.js';

const api = 'http://127.0.0.1:3000';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), mantineVariables(), pdfjsAssets(), VitePWA(pwa), compressed()],
  resolve: { tsconfigPaths: true },
  // Found only when a lazy screen opens, these would make the development server reload the page under the reader.
  optimizeDeps: {
    include: [
      'pdfjs-dist/legacy/build/pdf.mjs',
      'pdfjs-dist/legacy/web/pdf_viewer.mjs',
      'socket.io-client',
      '@dnd-kit/core',
      '@dnd-kit/sortable',
      'workbox-window',
    ],
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: { '/api': { target: api, xfwd: true }, '/socket.io': { target: api, ws: true } },
  },
  build: {
    outDir: fileURLToPath(new URL('../../dist/web', import.meta.url)),
    emptyOutDir: true,
    target: ['es2022', 'safari16', 'chrome111', 'firefox115'],
    // A data: address in the style sheet would need its own line in the content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: [...chunkGroups] } } },
  },
});
