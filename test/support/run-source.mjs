// `node --import ./test/support/run-source.mjs some/main.ts`: runs our TypeScript as Jest does, decorators and all, so that
// a test can have a process of its own to kill.
import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const root = new URL('../../', import.meta.url);
const jsc = {
  target: 'es2023',
  parser: { syntax: 'typescript', decorators: true },
  transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  keepClassNames: true,
};

const isOurs = (url) => url?.startsWith(root.href) && !url.includes('/node_modules/');

registerHooks({
  resolve(specifier, context, next) {
    const [, room] = /^@app\/([a-z-]+)$/.exec(specifier) ?? [];
    if (room) return next(new URL(`libs/${room}/src/index.ts`, root).href, context);
    const isSource = /^\..*\.js$/.test(specifier) && isOurs(context.parentURL);
    const source = isSource ? new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL) : undefined;
    return next(source && existsSync(source) ? source.href : specifier, context);
  },
  load(url, context, next) {
    if (!url.endsWith('.ts') || !isOurs(url)) return next(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), { filename, jsc, module: { type: 'es6' } });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
