// npm run faults -- votes: looks for rare faults for minutes, where `npm test` only shows that the same harness sees them.
// Without a name: every harness in test/faults.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const harnesses = [
  ...new Set(
    readdirSync('test/faults')
      .filter((file) => file.endsWith('.e2e-spec.ts'))
      .map((file) => file.split(/[-.]/)[0]),
  ),
];
const [name] = process.argv.slice(2);
if (name !== undefined && !harnesses.includes(name)) {
  console.error(`There is no such harness: ${name}. Choose one of: ${harnesses.join(', ')}.`);
  process.exit(1);
}
const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
const { status } = spawnSync(process.execPath, [...jest, '--runInBand', `test/faults/${name ?? ''}`], {
  stdio: 'inherit',
  env: { ...process.env, ECABINET_FAULTS: 'long' },
});
process.exit(status ?? 1);
