import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';

const V1 = '/sys/fs/cgroup/cpu';
const V2 = '/sys/fs/cgroup';
const PERIOD_US = 100_000;
const candidates = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * A headless Chromium all of whose processes together get so many cores. The throttle of the developer tools slows the
 * main thread only, and pdf.js reads in a worker: so the whole browser goes into a control group. `quota` says whether
 * that was possible.
 */
export async function slowBrowser(cores) {
  const path = candidates.find((one) => one && existsSync(one));
  if (path === undefined) throw new Error('no Chromium: install it, or name one in CHROMIUM');
  const group = makeGroup(cores);
  const folder = mkdtempSync(join(tmpdir(), 'ecabinet-bench-browser-'));
  const wrapper = join(folder, 'browser.sh');
  const enter = group === null ? '' : `echo $$ > '${join(group, 'cgroup.procs')}'\n`;
  writeFileSync(wrapper, `#!/bin/sh\n${enter}exec '${path}' "$@"\n`);
  chmodSync(wrapper, 0o755);
  const browser = await chromium.launch({ executablePath: wrapper, args: ['--no-sandbox', '--disable-gpu'] });
  return {
    browser,
    quota:
      group === null
        ? 'without a limit, because no control group could be made'
        : `of ${cores} core(s) for all its processes together`,
    memory: () => memoryOf(browser),
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
      await leave(group);
    },
  };
}

function makeGroup(cores) {
  const quota = Math.round(cores * PERIOD_US);
  try {
    if (existsSync(join(V1, 'cpu.cfs_quota_us'))) return written(V1, 'cpu.cfs_quota_us', String(quota));
    return written(V2, 'cpu.max', `${quota} ${PERIOD_US}`);
  } catch {
    return null;
  }
}

function written(root, file, value) {
  const group = join(root, `ecabinet-bench-${process.pid}`);
  mkdirSync(group);
  try {
    writeFileSync(join(group, file), value);
    return group;
  } catch (error) {
    rmdirSync(group);
    throw error;
  }
}

/** A group can be removed once its last process is gone. */
async function leave(group) {
  for (let attempt = 0; group !== null && attempt < 50; attempt += 1) {
    try {
      return rmdirSync(group);
    } catch {
      await pause(100);
    }
  }
}

/** Resident memory of the page's processes (renderers), megabytes. */
async function memoryOf(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  return renderers.map(({ id }) => residentMb(id)).reduce((sum, mb) => sum + mb, 0);
}

function residentMb(pid) {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1] ?? 0) / 1024;
}
