import { describe, expect, it } from '@jest/globals';
import { ConfigError, loadConfig } from './load-config.js';

const problems = (env: Record<string, string>): readonly string[] => {
  try {
    loadConfig(env);
    return [];
  } catch (error) {
    return error instanceof ConfigError ? error.problems : [String(error)];
  }
};

describe('loadConfig', () => {
  it('needs nothing on one machine: loopback, demo, files in a folder', () => {
    const config = loadConfig({});
    expect([config.host, config.port, config.demo, config.storage.driver]).toEqual(['127.0.0.1', 3000, true, 'file']);
  });
  it('runs no demo beyond loopback unless asked', () => {
    expect(loadConfig({ HOST: '0.0.0.0' }).demo).toBe(false);
    expect(loadConfig({ HOST: '0.0.0.0', ECABINET_DEMO: 'on' }).demo).toBe(true);
  });
  it('serves TLS beyond loopback', () => {
    expect(loadConfig({ HOST: '10.0.0.5', PORT: '8443' }).publicUrl.href).toBe('https://10.0.0.5:8443/');
  });
  it.each([
    [{ PORT: 'abc' }, 'PORT="abc"'],
    [{ PORT: '70000' }, 'PORT="70000"'],
    [{ HOST: '10.0.0.5', PUBLIC_URL: 'http://hop.tinh.vn' }, 'PUBLIC_URL'],
    [{ BEHIND_PROXY: 'on', PUBLIC_URL: 'http://hop.tinh.vn' }, 'PUBLIC_URL'],
    [{ ECABINET_DEMO: 'yes' }, 'ECABINET_DEMO="yes"'],
    [{ ECABINET_DEMO: 'off', ECABINET_DEMO_PASSWORD: 'mat-khau-mau' }, 'ECABINET_DEMO_PASSWORD'],
    [{ ECABINET_DEMO_PASSWORD: 'ngan' }, 'ECABINET_DEMO_PASSWORD'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
    [{ S3_ENDPOINT: 'https://s3.local' }, 'S3_ACCESS_KEY'],
    [{ TLS_CERT: '/a' }, 'TLS_CERT and TLS_KEY'],
    [{ MEETING_MAX_MB: 'nhiều' }, 'MEETING_MAX_MB="nhiều"'],
    [{ MEETING_MAX_MB: '499' }, 'MEETING_MAX_MB'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL="loud"'],
    [{ MAIL_FROM: 'khong phai dia chi' }, 'MAIL_FROM'],
    [{ SMTP_URL_FILE: '/khong/co' }, 'SMTP_URL_FILE'],
  ])('names the variable that cannot be used: %j', (env, name) => {
    expect(problems(env as Record<string, string>).join('\n')).toContain(name);
  });
  it('never prints a secret it refuses', () => {
    expect(problems({ DATABASE_URL: 'mysql://u:bimat@h/db' }).join()).not.toContain('bimat');
  });
});
