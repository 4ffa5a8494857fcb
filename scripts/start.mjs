// `npm start` (and `npm run ecab -- <command>`): builds what changed, then becomes `ecab up` (or that command).
import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { main, Problem } from './progress.mjs';

const OLDEST = [24, 15];
const root = join(dirname(fileURLToPath(import.meta.url)), '..');

await main(async () => {
  checkNode();
  // Most of a second start is reading the same modules again: keep them compiled.
  enableCompileCache(join(root, '.cache/compiled'));
  const { build } = await import('./build.mjs');
  await build();
  const entry = join(root, 'dist/apps/cli/src/main.js');
  if (!existsSync(entry)) throw new Problem(`${entry} is missing.`, 'Delete the folder dist and start again.');
  const command = process.argv.slice(2);
  process.argv.splice(1, process.argv.length, entry, ...(command.length > 0 ? command : ['up']));
  await import(pathToFileURL(entry).href);
});

/** npm puts the Node of node_modules first in the path; where it carries none, the machine's own must be new enough. */
function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  throw new Problem(
    `This is Node ${process.versions.node}; E-Cabinet runs on Node ${OLDEST.join('.')} or later.`,
    'Start with "npm start", which brings its own Node on Linux; elsewhere install Node 24.15 or later.',
  );
}
