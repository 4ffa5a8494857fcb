import { type Config } from '@app/platform';
import { type Request } from 'express';
import { type DeviceFacts } from '../commands/sign-in.js';
import { networkOf } from '../rules/network-of.js';
import { browserToken } from './cookies.js';

const DEVICE_NAME_MAX = 60;
const DEVICES: readonly (readonly [RegExp, string])[] = [
  [/iPad/, 'iPad'],
  [/iPhone/, 'iPhone'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/Linux/, 'Linux'],
];

/** What the device list shows: the name the client gave, or what kind of device it says it is. */
function deviceName(request: Request): string {
  const given = (request.body as { deviceName?: unknown } | undefined)?.deviceName;
  if (typeof given === 'string' && given.trim()) return given.trim().normalize('NFC').slice(0, DEVICE_NAME_MAX);
  const agent = request.headers['user-agent'] ?? '';
  return DEVICES.find(([pattern]) => pattern.test(agent))?.[1] ?? '–';
}

export const deviceFacts = (request: Request, config: Config): DeviceFacts => ({
  deviceName: deviceName(request),
  network: networkOf(request.ip ?? 'unknown'),
  browserToken: browserToken(request, config.publicUrl.protocol === 'https:'),
});
