import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { type Plugin } from 'vite';

/** What pdf.js fetches while it reads a file: character maps, substitute fonts, image decoders, colour profiles. */
const folders = ['cmaps', 'standard_fonts', 'wasm', 'iccs'] as const;

// Papers run no scripts here, so the script engine is never shipped.
const unwanted = /quickjs/i;

const types: Readonly<Record<string, string>> = {
  '.wasm': 'application/wasm',
  '.js': 'text/javascript',
  '.icc': 'application/vnd.iccprofile',
};

/** Serves pdf.js' own files under /pdfjs/ in development and copies them there in the build. */
export function pdfjsAssets(): Plugin {
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

  return {
    name: 'pdfjs-assets',
    configureServer(server) {
      server.middlewares.use('/pdfjs', (request, response, next) => {
        const file = allowedFile(root, request.url ?? '');
        if (file === null) return next();
        response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
        createReadStream(file)
          .on('error', () => next())
          .pipe(response);
      });
    },
    async generateBundle() {
      for (const folder of folders) {
        for (const name of await wantedFiles(join(root, folder))) {
          this.emitFile({
            type: 'asset',
            fileName: `pdfjs/${folder}/${name}`,
            source: await readFile(join(root, folder, name)),
          });
        }
      }
    },
  };
}

async function wantedFiles(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => !unwanted.test(name));
}

function allowedFile(root: string, url: string): string | null {
  const path = normalize(decodeURIComponent(url.split('?')[0] ?? '')).replace(/^[/\\]+/, '');
  const known = folders.some((folder) => path.startsWith(folder + sep));
  return known && !unwanted.test(path) ? join(root, path) : null;
}
