import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = process.cwd();

interface CommandFile {
  readonly subject: string;
  /** File name without its ending, e.g. `open-meeting`. */
  readonly name: string;
}

/** Files of `commands/` whose class has `execute`: what a person can do. Others there are parts of several commands. */
function commands(): readonly CommandFile[] {
  const libs = join(root, 'libs');
  return readdirSync(libs).flatMap((subject) => {
    const folder = join(libs, subject, 'src/commands');
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
      .filter((file) => /^ {2}(async )?execute[<(]/m.test(readFileSync(join(folder, file), 'utf8')))
      .map((file) => ({ subject, name: file.slice(0, -3) }));
  });
}

/** First cells of the table rows of a feature’s README; backticks or not. */
function readmeRows(subject: string): ReadonlySet<string> {
  const path = join(root, 'libs', subject, 'README.md');
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return new Set([...text.matchAll(/^\| *`?([a-z]+(?:-[a-z]+)+)`? *\|/gm)].map((match) => match[1]!));
}

describe('every command', () => {
  it('has its e2e spec at test/<subject>/<command>.e2e-spec.ts', () => {
    const missing = commands()
      .map(({ subject, name }) => `test/${subject}/${name}.e2e-spec.ts`)
      .filter((path) => !existsSync(join(root, path)));
    expect(missing).toEqual([]);
  });

  it('has its row in libs/<subject>/README.md: | `command` | Who | Allowed when | Tells | Errors |', () => {
    const missing = commands()
      .filter(({ subject, name }) => !readmeRows(subject).has(name))
      .map(({ subject, name }) => `libs/${subject}/README.md: ${name}`);
    expect(missing).toEqual([]);
  });

  it('is the only thing that the README promises', () => {
    const known = new Set(commands().map(({ subject, name }) => `${subject}/${name}`));
    const subjects = [...new Set(commands().map(({ subject }) => subject))];
    const invented = subjects.flatMap((subject) =>
      [...readmeRows(subject)].map((name) => `${subject}/${name}`).filter((row) => !known.has(row)),
    );
    expect(invented).toEqual([]);
  });
});
