import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { secretNames, settingNames } from '@app/platform';
import { parse } from 'yaml';

interface Service {
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  readonly command?: readonly string[];
  readonly entrypoint?: readonly string[];
  readonly read_only?: boolean;
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly healthcheck?: unknown;
  readonly image?: string;
}
const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const compose = parse(read('docker-compose.yml'), { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
  readonly volumes: Readonly<Record<string, unknown>>;
};
const ours = ['api', 'worker', 'migrate', 'cli'];

describe('docker-compose.yml', () => {
  it('has the production shape', () => {
    expect(Object.keys(compose.services).sort()).toEqual([
      'api',
      'cli',
      'database',
      'migrate',
      'objects',
      'proxy',
      'worker',
    ]);
    expect(compose.services['database']?.image).toMatch(/^postgres:18/);
    for (const name of ours) expect(compose.services[name]?.read_only).toBe(true);
  });

  it.each(ours)('passes %s only settings that exist', (name) => {
    const passed = Object.keys(compose.services[name]?.environment ?? {});
    const known = [...settingNames, ...secretNames.map((secret) => `${secret}_FILE`)] as string[];
    expect(passed.length).toBeGreaterThan(10);
    expect(passed.filter((setting) => !known.includes(setting))).toEqual([]);
  });

  it('takes every secret from a declared file and puts no secret into the environment', () => {
    for (const [name, service] of Object.entries(compose.services)) {
      for (const secret of service.secrets ?? [])
        expect({ name, secret: secret in compose.secrets }).toEqual({ name, secret: true });
      for (const [setting, value] of Object.entries(service.environment ?? {})) {
        if (setting.endsWith('_FILE')) expect(service.secrets).toContain(value.replace('/run/secrets/', ''));
        else expect(secretNames as readonly string[]).not.toContain(setting);
      }
    }
  });

  it('starts programs that the build makes', () => {
    const programs = ours
      .flatMap((name) => [...(compose.services[name]?.command ?? []), ...(compose.services[name]?.entrypoint ?? [])])
      .filter((word) => word.endsWith('.js'));
    expect(new Set(programs)).toEqual(new Set(['dist/apps/cli/src/main.js', 'dist/apps/worker/src/main.js']));
    expect(read('Dockerfile')).toContain('CMD ["node", "dist/apps/api/src/main.js"]');
    expect(read('Dockerfile')).toMatch(/^USER ecabinet$/m);
  });
});
