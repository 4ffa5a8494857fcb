import { execFile, type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { accessSync, constants } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type S3Settings } from '@app/platform';

const BINARIES = ['ceph', 'ceph-mon', 'ceph-osd', 'monmaptool', 'radosgw', 'radosgw-admin'];
const HOST = '127.0.0.1';
const run = promisify(execFile);

export interface RadosGateway {
  readonly settings: S3Settings;
  readonly stop: () => Promise<void>;
}

/** Programs of a real S3 server (Debian: radosgw, ceph-mon, ceph-osd) that this machine does not have. */
export function missingS3Binaries(): readonly string[] {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin'];
  return BINARIES.filter((name) => !folders.some((folder) => isExecutable(join(folder, name))));
}

/** A real Ceph object gateway on this machine: one monitor, one OSD whose data live in memory, no authentication inside. */
export async function startRadosGateway(): Promise<RadosGateway> {
  const folder = await mkdtemp(join(tmpdir(), 'ecab-rgw-'));
  const processes: ChildProcess[] = [];
  const stop = async () => {
    await Promise.all(processes.map(kill));
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const settings = await startCluster(folder, processes);
    return { settings, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startCluster(folder: string, processes: ChildProcess[]): Promise<S3Settings> {
  const [monPort, gatewayPort] = [await freePort(), await freePort()];
  const cluster = randomUUID();
  const osd = randomUUID();
  const conf = join(folder, 'ceph.conf');
  const daemon = (name: string, args: readonly string[]) =>
    processes.push(spawn(name, ['-f', '-c', conf, ...args], { stdio: 'ignore' }));
  await mkdir(join(folder, 'mon'));
  await mkdir(join(folder, 'osd'));
  await writeFile(join(folder, 'keyring'), '');
  await writeFile(conf, configuration(folder, cluster, monPort, gatewayPort));

  const map = join(folder, 'monmap');
  await run('monmaptool', ['--create', '--fsid', cluster, '--addv', 'a', `[v1:${HOST}:${monPort}]`, map]);
  await run('ceph-mon', ['--mkfs', '-i', 'a', '-c', conf, '--monmap', map]);
  daemon('ceph-mon', ['-i', 'a']);
  await run('ceph', ['-c', conf, 'osd', 'new', osd, '0'], { timeout: 30_000 });
  await run('ceph', ['-c', conf, 'osd', 'crush', 'add', '0', '1.0', 'host=one', 'root=default'], { timeout: 30_000 });
  await run('ceph-osd', ['-i', '0', '-c', conf, '--mkfs', '--osd-uuid', osd]);
  daemon('ceph-osd', ['-i', '0']);

  const keys = { accessKey: 'test-access-key', secretKey: 'test-secret-key' };
  const user = ['user', 'create', '--uid=ecab', '--display-name=ecab'];
  const secrets = [`--access-key=${keys.accessKey}`, `--secret-key=${keys.secretKey}`];
  await run('radosgw-admin', ['-c', conf, ...user, ...secrets], { timeout: 60_000 });
  daemon('radosgw', ['-n', 'client.rgw']);
  await answers(`http://${HOST}:${gatewayPort}/`);
  const place = { endpoint: HOST, port: gatewayPort, tls: 'off', region: 'us-east-1', addressing: 'path' } as const;
  return { ...place, bucket: 'ecabinet-tests', ...keys };
}

/** What makes it quick and steady on one machine: no msgr2, no crush update at the start, no waiting between proposals. */
function configuration(folder: string, cluster: string, monPort: number, gatewayPort: number): string {
  return `
[global]
fsid = ${cluster}
mon host = v1:${HOST}:${monPort}
public addr = ${HOST}
auth cluster required = none
auth service required = none
auth client required = none
ms bind msgr2 = false
ms bind port min = 20000
ms bind port max = 32000
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 1
osd pool default pgp num = 1
osd pool default pg autoscale mode = off
osd crush chooseleaf type = 0
mon allow pool size one = true
mon max pg per osd = 1000
paxos propose interval = 0.01
run dir = ${folder}
crash dir = ${folder}
keyring = ${folder}/keyring
admin socket =
log file = /dev/null
log to stderr = false
mon cluster log file = /dev/null
[mon]
mon data = ${folder}/mon
[osd]
osd data = ${folder}/osd
osd objectstore = memstore
osd crush update on start = false
osd class update on start = false
memstore device bytes = 2147483648
[client.rgw]
rgw data = ${folder}
rgw frontends = beast endpoint=${HOST}:${gatewayPort}
`;
}

async function answers(url: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok === true) return;
    if (Date.now() > deadline) throw new Error(`${url} does not answer`);
    await setTimeout(50);
  }
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

/** Below the range from which the system takes ports for outgoing connections. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, HOST, () => resolve(true));
    });
    await new Promise((resolve) => server.close(resolve));
    if (isFree) return port;
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
