import { AppError } from '@app/platform';
import { type Request } from 'express';

/** The body as it comes, up to a limit; read only after the guard has let the caller in. @throws platform/too-large */
export async function readBytes(request: Request, limit: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new AppError('platform/too-large');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new AppError('platform/too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
