import { type Client } from '@app/client';
import { type Id, type MarkContent, type MarkOutcome, type MarkView } from '@app/contracts';
import { v7 as uuidv7 } from 'uuid';

/** A sticky note on a page; what the test is about replaces its words. */
export const aNote = (versionId: Id, wish: Partial<MarkContent> = {}): MarkContent => ({
  versionId,
  page: 1,
  shape: { kind: 'note', color: 'yellow', at: null },
  text: 'Xem lại',
  sharing: { with: 'nobody' },
  ...wish,
});

/** A short stroke of the pen. */
export const aStroke = (versionId: Id, wish: Partial<MarkContent> = {}): MarkContent => ({
  ...aNote(versionId, { text: '' }),
  shape: { kind: 'ink', tool: 'pen', color: 'blue', width: 1.5, path: [1000, 1200, 128, 0, 30, -20, 140, 8] },
  ...wish,
});

/** One operation by itself. */
export async function apply(
  client: Pick<Client, 'annotations'>,
  documentId: Id,
  put: MarkContent | null,
  { markId = uuidv7(), baseRev = 0, opId = uuidv7() } = {},
): Promise<MarkOutcome> {
  const operations = [{ opId, markId, baseRev, put }];
  return (await client.annotations.apply(documentId, { operations })).outcomes[0]!;
}

/** Puts a new mark and gives it as its author reads it. */
export async function putMark(
  client: Pick<Client, 'annotations'>,
  documentId: Id,
  put: MarkContent,
): Promise<MarkView> {
  const outcome = await apply(client, documentId, put);
  if (outcome.outcome !== 'done') throw new Error(`not done: ${outcome.outcome}`);
  return (await marksOf(client, documentId)).find(({ id }) => id === outcome.markId)!;
}

/** All marks this reader has on a paper. */
export const marksOf = async (client: Pick<Client, 'annotations'>, documentId: Id): Promise<readonly MarkView[]> =>
  (await client.annotations.changes(documentId, 0)).marks;
