// npm run bench -- votes: measures the built product beside a bare reference in the same run and prints JSON.
// Every file here but this one is a bench; its default export does the work and returns what is printed.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../build.mjs';
import { main, Problem } from '../progress.mjs';
import { machine } from './support/machine.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const names = readdirSync(here)
  .filter((file) => file.endsWith('.mjs') && file !== 'main.mjs')
  .map((file) => file.slice(0, -'.mjs'.length));

await main(async () => {
  const [name] = process.argv.slice(2);
  if (!names.includes(name)) throw new Problem('Which bench?', `npm run bench -- ${names.join('|')}`);
  await quietly(build);
  const { default: run } = await import(join(here, `${name}.mjs`));
  const before = machine();
  const results = await run();
  console.log(JSON.stringify({ bench: name, at: new Date().toISOString(), machine: before, ...results }, null, 2));
});

/** Progress goes to stderr: stdout is the JSON and nothing else. */
async function quietly(work) {
  const { write } = process.stdout;
  process.stdout.write = (...args) => process.stderr.write(...args);
  try {
    return await work();
  } finally {
    process.stdout.write = write;
  }
}
