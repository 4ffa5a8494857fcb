import { join } from 'node:path';
import { type NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import { precompressed } from './precompressed.js';

const OURS = /^\/(api|health|socket\.io)(\/|$)/;

/** The built web app: hashed assets for ever, the shell for every other page. */
export function serveWeb(app: NestExpressApplication, dir: string): void {
  app.use(precompressed(dir));
  app.use('/icons', express.static(join(dir, 'icons'), { maxAge: '1d', fallthrough: false }));
  app.use('/assets', express.static(join(dir, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }));
  app.use(express.static(dir, { index: false, cacheControl: true, maxAge: 0 }));
  app.use((request: Request, response: Response, next: NextFunction) => {
    const isPage = request.method === 'GET' && !OURS.test(request.path) && request.accepts('html');
    if (!isPage) return next();
    response.setHeader('cache-control', 'no-cache');
    response.sendFile(join(dir, 'index.html'));
  });
}
