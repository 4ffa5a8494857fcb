import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type Plugin } from 'vite';

/** Fonts, pictures and WebAssembly are small already. */
const worthIt = new Set(['.js', '.mjs', '.css', '.html', '.svg', '.json', '.webmanifest']);
const LEAST_BYTES = 1_024;
/** Nine of eleven: the last two take ten times as long for a few per cent. */
const QUALITY = 9;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Lays `.br` and `.gz` beside the files of the build, so that the server compresses nothing while tablets wait. */
export function compressed(): Plugin {
  let folder = '';
  return {
    name: 'compressed',
    apply: 'build',
    enforce: 'post',
    configResolved: ({ build }) => void (folder = build.outDir),
    closeBundle: {
      // After the service worker, which is written at the end as well.
      order: 'post',
      sequential: true,
      handler: () => compressAll(folder),
    },
  };
}

async function compressAll(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && worthIt.has(extname(entry.name)));
  for (const { parentPath, name } of files) await compressOne(join(parentPath, name));
}

async function compressOne(path: string): Promise<void> {
  const bytes = await readFile(path);
  if (bytes.length < LEAST_BYTES) return;
  await writeFile(`${path}.br`, await brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }));
  await writeFile(`${path}.gz`, await gzipped(bytes));
}
