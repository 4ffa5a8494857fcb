import { type Request } from 'express';

/** The body of a request as far as it came: when the line breaks, what has arrived is kept, and nobody waits for an answer. */
export async function* untilCut(request: Request): AsyncIterable<Uint8Array> {
  try {
    // A refusal in the middle must still be answered: the line stays, what else comes is read and dropped.
    const chunks: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false });
    for await (const chunk of chunks) yield chunk;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ECONNRESET') throw error;
  }
}
