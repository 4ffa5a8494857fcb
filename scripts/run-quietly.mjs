import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/** Runs a command without showing its output; resolves to its exit code (127: not found) and the end of the output. */
export function runQuietly(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk) => (output = (output + chunk).slice(-20_000));
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.once('error', (error) => resolve({ code: 127, output: String(error) }));
    child.once('close', (code, signal) =>
      resolve({ code: code ?? 128, output: stripVTControlCharacters(output), signal }),
    );
    // The terminal interrupts the child as well: wait for it to clean up rather than leaving first.
    const interrupt = () => child.kill('SIGINT');
    process.once('SIGINT', interrupt);
    child.once('close', () => process.off('SIGINT', interrupt));
  });
}
