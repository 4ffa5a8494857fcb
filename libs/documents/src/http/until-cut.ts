import { type Request } from 'express';

/** The body of a request as far as it came: when the line breaks, what has arrived is kept, and nobody waits for an answer. */
export async function* untilCut(request: Request): AsyncIterable<Uint8Array> {
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) yield chunk;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ECONNRESET') throw error;
  }
}
