import { expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { childCommand } from './child-command.js';
import { DEFAULT_PDF_LIMITS } from './pdf-limits.js';
import { NPM_ENGINES } from './pdf-engines.js';

const job = {
  operation: { kind: 'inspect', file: '/job/in/0.pdf' },
  engines: NPM_ENGINES,
  limits: DEFAULT_PDF_LIMITS,
  folder: '/job',
  workDir: '/job/made',
} as const;

test('a child whose parent is gone ends itself', async () => {
  const { program, args } = childCommand(job);
  const child = spawn(program, [...args], { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  child.disconnect();
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
});

test('it may read code and its folder, write a part of that, and start nothing', () => {
  const { args } = childCommand(job);
  expect(args).toContain('--permission');
  expect(args).toContain('--allow-fs-read=/job');
  expect(args.filter((arg) => arg.startsWith('--allow-fs-write'))).toEqual(['--allow-fs-write=/job/made']);
  expect(args).not.toContain('--allow-child-process');
});
