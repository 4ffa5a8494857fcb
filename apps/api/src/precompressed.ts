import { readdirSync } from 'node:fs';
import { extname, relative, join, sep } from 'node:path';
import { type NextFunction, type Request, type Response } from 'express';

const kinds = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** Answers with the file that the build laid compressed beside the one asked for, where the browser takes it. */
export function precompressed(dir: string) {
  const files = new Set(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => `/${relative(dir, join(parentPath, name)).split(sep).join('/')}`),
  );
  return (request: Request, response: Response, next: NextFunction): void => {
    const { path } = request;
    const laid = kinds.filter(([, ending]) => files.has(path + ending));
    if (laid.length === 0 || (request.method !== 'GET' && request.method !== 'HEAD')) return next();
    response.vary('accept-encoding');
    // Each by itself: asked for the best of several, it goes by the order in which the browser happens to name them.
    const found = laid.find(([encoding]) => request.acceptsEncodings(encoding) !== false);
    if (found === undefined) return next();
    response.type(extname(path)).setHeader('content-encoding', found[0]);
    request.url = path + found[1];
    next();
  };
}
