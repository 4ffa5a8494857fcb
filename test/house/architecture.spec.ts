import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

/** Plain JavaScript without types of its own. */
const load = async <T>(path: string): Promise<T> => (await import(path)) as T;

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

describe('the house', () => {
  it('is drawn in docs/ARCHITECTURE.md as architecture.mjs has it', async () => {
    const { withPicture } = await load<{ withPicture: (text: string) => string }>('../../scripts/house-picture.mjs');
    expect(read('docs/ARCHITECTURE.md')).toBe(withPicture(read('docs/ARCHITECTURE.md')));
  });

  it('has a line in the table for every room', async () => {
    const { rooms } = await load<{ rooms: Record<string, string[]> }>('../../architecture.mjs');
    const folders = readdirSync(new URL('libs/', root));
    expect(folders.filter((folder) => !(folder in rooms))).toEqual([]);
  });

  it('imports in one direction only', async () => {
    const { rooms } = await load<{ rooms: Record<string, string[]> }>('../../architecture.mjs');
    const names = Object.keys(rooms);
    for (const room of names)
      for (const next of rooms[room]!) expect(names.indexOf(next)).toBeLessThan(names.indexOf(room));
  });

  it('lists every migration once and in order', () => {
    const files = readdirSync(new URL('migrations/', root)).sort();
    const listed = [...read('apps/cli/src/migrations.ts').matchAll(/migrations\/(\d+-[a-z0-9-]+)\.js/g)].map(
      (match) => `${match[1]!}.ts`,
    );
    expect([...listed].sort()).toEqual(files);
    const order = [
      ...read('apps/cli/src/migrations.ts')
        .split('= [')[1]!
        .matchAll(/(\d{13})/g),
    ].map((match) => match[1]);
    expect(order).toEqual([...order].sort());
  });
});
