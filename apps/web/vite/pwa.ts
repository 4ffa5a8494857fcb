import { type VitePWAOptions } from 'vite-plugin-pwa';

/**
 * The shell works without a network: scripts, styles, fonts and icons are kept on the device. Papers are not: /pdfjs is
 * fetched when a paper needs it, /api never comes from a cache. A new version waits until the person agrees to it.
 */
export const pwa: Partial<VitePWAOptions> = {
  registerType: 'prompt',
  injectRegister: false,
  manifest: {
    id: '/',
    name: 'E-Cabinet – Phòng họp không giấy tờ',
    short_name: 'E-Cabinet',
    description: 'Chuẩn bị, đọc tài liệu, họp, biểu quyết và ghi biên bản trên máy tính bảng.',
    lang: 'vi',
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#ebefed',
    theme_color: '#ebefed',
    icons: [
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      { src: '/icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
    ],
  },
  workbox: {
    globPatterns: ['**/*.{js,mjs,css,html,woff2,svg,png}'],
    globIgnores: ['pdfjs/**', '**/node_modules/**'],
    navigateFallback: '/index.html',
    navigateFallbackDenylist: [/^\/api(\/|$)/, /^\/socket\.io(\/|$)/, /^\/pdfjs\//, /^\/health/],
    cleanupOutdatedCaches: true,
    maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
  },
};
