// npm test: everything, in the order in which a mistake is cheapest to find. Nothing is skipped silently.
import { spawnSync } from 'node:child_process';

const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
const steps = [
  ['build', ['scripts/build.mjs']],
  ['types of the server', ['node_modules/typescript-7/bin/tsc', '--noEmit', '-p', 'tsconfig.json']],
  ['types of the web app', ['node_modules/typescript-7/bin/tsc', '--noEmit', '-p', 'apps/web/tsconfig.json']],
  ['types of the browser tests', ['node_modules/typescript-7/bin/tsc', '--noEmit', '-p', 'test/tablet/tsconfig.json']],
  [
    'boundaries',
    [
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      '--config',
      '.dependency-cruiser.mjs',
      'apps',
      'libs',
      'migrations',
    ],
  ],
  ['lint', ['node_modules/eslint/bin/eslint.js', '.']],
  ['format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']],
  ['tests', jest],
];

const started = Date.now();
const failed = [];
for (const [name, args] of steps) {
  const from = Date.now();
  console.log(`\n── ${name}`);
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  const seconds = ((Date.now() - from) / 1000).toFixed(1);
  console.log(`── ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  if (status !== 0) failed.push(name);
  // Without a build nothing after it means anything.
  if (status !== 0 && name === 'build') break;
}
console.log(
  `\n${failed.length === 0 ? 'All passed' : `Failed: ${failed.join(', ')}`} in ${((Date.now() - started) / 1000).toFixed(0)} s`,
);
process.exit(failed.length === 0 ? 0 : 1);
