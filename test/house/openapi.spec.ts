import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeclaredRoutes } from '@app/platform';
import { type RunningApp, startApp } from '../support/app.js';

describe('OpenAPI', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('describes every route', async () => {
    const { paths } = (await (await fetch(`${app.url}/api/docs-json`)).json()) as {
      paths: Record<string, Record<string, unknown>>;
    };
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const declared = app.app
      .get(DeclaredRoutes)
      .all()
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(declared.length).toBeGreaterThan(5);
    expect(declared.filter((route) => !described.includes(route))).toEqual([]);
  });
});
