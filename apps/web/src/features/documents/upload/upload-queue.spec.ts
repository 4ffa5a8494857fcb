import { describe, expect, test } from '@jest/globals';
import { type UploadTicket } from '@app/contracts';
import { type UploadJob, UploadQueue } from './upload-queue.js';

const ticket = { uploadId: 'u', size: 10 } as UploadTicket;
const job = (wish: Partial<UploadJob> = {}): UploadJob => ({
  title: 'Tờ trình',
  total: 10,
  announce: () => Promise.resolve(ticket),
  sendBytes: (_, { onProgress }) => Promise.resolve(onProgress?.(10, 10)),
  ...wish,
});
const phases = (queue: UploadQueue) => queue.view.map(({ phase }) => phase);
const until = (queue: UploadQueue, phase: string): Promise<void> =>
  new Promise((resolve) => {
    const stop = queue.subscribe(() => {
      if (!phases(queue).includes(phase as never)) return;
      stop();
      resolve();
    });
  });

describe('files on their way up', () => {
  test('go one after another; one that is refused does not hold the next', async () => {
    const queue = new UploadQueue();
    await queue.add([job({ announce: () => Promise.reject(new Error('refused')) }), job()]);
    expect(phases(queue)).toEqual(['refused', 'sent']);
    queue.clear();
    expect(queue.view).toEqual([]);
  });

  test('pause and go on with the same ticket', async () => {
    const queue = new UploadQueue();
    const announced: string[] = [];
    let attempts = 0;
    const all = queue.add([
      job({
        announce: (key) => Promise.resolve(ticket).finally(() => announced.push(key)),
        sendBytes: (_, { signal, onProgress }) => {
          attempts += 1;
          onProgress?.(4, 10);
          if (attempts > 1) return Promise.resolve();
          return new Promise((_resolve, reject) =>
            signal?.addEventListener('abort', () => reject(signal.reason as Error)),
          );
        },
      }),
    ]);
    while (queue.view[0]!.sent === 0) await Promise.resolve();
    const paused = until(queue, 'paused');
    queue.pause(queue.view[0]!.id);
    await paused;
    expect(queue.view[0]).toMatchObject({ phase: 'paused' });
    queue.resume(queue.view[0]!.id);
    await all;
    expect(queue.view[0]).toMatchObject({ phase: 'sent', sent: 10 });
    expect(announced).toHaveLength(1);
  });

  test('say that the line is lost and back', async () => {
    const queue = new UploadQueue();
    const seen: string[] = [];
    queue.subscribe(() => {
      const [phase] = phases(queue);
      if (phase !== undefined && phase !== seen.at(-1)) seen.push(phase);
    });
    await queue.add([
      job({
        sendBytes: (_, { onLine }) => {
          onLine?.('lost');
          onLine?.('back');
          return Promise.resolve();
        },
      }),
    ]);
    expect(seen).toEqual(['waiting', 'sending', 'lost', 'sending', 'sent']);
  });
});
