import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting, anItem, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { PASSWORD } from '../support/people.js';

const root = process.cwd();

/** A plain Node script and what it has said. */
class Script {
  said = '';
  private readonly child: ChildProcess;
  private readonly watchers = new Set<() => void>();

  constructor(file: string, args: readonly string[], input: string) {
    this.child = spawn(process.execPath, [file, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream!.setEncoding('utf8').on('data', (text: string) => {
        this.said += text;
        this.watchers.forEach((check) => check());
      });
    this.child.stdin!.end(input);
  }

  async says(words: string): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`"${words}" was not said, but:\n${this.said}`)), 20_000);
      const check = (): void => {
        if (!this.said.includes(words)) return;
        clearTimeout(timer);
        this.watchers.delete(check);
        resolve();
      };
      this.watchers.add(check);
      check();
    });
  }

  async ended(): Promise<number | null> {
    const { child } = this;
    if (child.exitCode === null) await once(child, 'exit');
    return child.exitCode;
  }

  stop(): void {
    this.child.kill('SIGTERM');
  }
}

describe('the script in libs/client/README.md', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ecabinet-script-'));
  const file = join(folder, 'follow-a-meeting.mjs');
  let app: RunningApp;
  let meeting: BuiltMeeting;
  beforeAll(async () => {
    const { status, stdout } = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(`the build failed:\n${stdout}`);
    const readme = readFileSync(join(root, 'libs/client/README.md'), 'utf8');
    writeFileSync(file, /```js\n([\s\S]*?)```/.exec(readme)![1]!);
    symlinkSync(join(root, 'dist'), join(folder, 'dist'));
    app = await startApp();
    meeting = await aMeeting(app).withMembers('An').with({ title: 'Phiên họp tháng 11' }).issued().build();
  }, 300_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await app.stop();
  });

  it('runs with plain Node on the build: signs in, reads, and hears what happens', async () => {
    const script = new Script(file, [app.url, meeting.who['An']!.username], PASSWORD);
    await script.says('Phiên họp tháng 11: issued');
    await script.says('Line: live');
    await meeting.secretary.meetings.addItems(meeting.id, { items: [anItem('Nội dung thứ ba')] });
    await script.says('meetings.items-changed: 3 items');
    script.stop();
    expect(await script.ended()).toBe(0);
  });

  it('says the code of a refusal', async () => {
    const script = new Script(file, [app.url, meeting.who['An']!.username], 'sai mật khẩu');
    expect(await script.ended()).toBe(1);
    expect(script.said).toMatch(/^Refused: identity\/[a-z-]+\n$/);
  });
});
