import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, MarkBook, type MarkServer, MemoryJournal, NoAnswerError } from '@app/client';
import { type Id, type MarkContent } from '@app/contracts';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { aReadyPaper, type ReadyPaper } from '../documents/support/papers.js';
import { aMeeting, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { aNote, aStroke, marksOf, putMark } from './support/marks.js';

/** What a bad network does to a request. */
type Fault = 'none' | 'not-sent' | 'no-answer' | 'sent-twice';

/** The server behind a network that fails as it is told, one fault after the other, and then no more. */
function badNetwork(client: Client, faults: Fault[]): MarkServer {
  const through = async <T>(send: () => Promise<T>): Promise<T> => {
    const fault = faults.shift() ?? 'none';
    if (fault === 'not-sent') throw new NoAnswerError();
    const answer = await send();
    if (fault === 'no-answer') throw new NoAnswerError();
    return fault === 'sent-twice' ? send() : answer;
  };
  return {
    changes: (documentId, since) => through(() => client.annotations.changes(documentId, since)),
    apply: (documentId, input) => through(() => client.annotations.apply(documentId, input)),
  };
}

describe('marks on devices with a bad network', () => {
  let app: RunningApp;
  let meeting: BuiltMeeting;
  beforeAll(async () => {
    app = await startApp();
    meeting = await aMeeting(app).withMembers('An', 'Bình').issued().build();
  });
  afterAll(() => app.stop());

  const aPaper = () => aReadyPaper(app, meeting, { pages: 3 });
  const author = () => ({ personId: meeting.who['An']!.id, name: 'An' });
  const open = ({ documentId }: ReadyPaper, journal = new MemoryJournal(), faults: Fault[] = []): Promise<MarkBook> =>
    MarkBook.open({
      ...{ documentId, author: author(), journal },
      server: badNetwork(meeting.who['An']!.client, faults),
    });
  /** Until the network lets it through, as the app tries again and again. */
  const syncAtLast = async (book: MarkBook, tries = 40): Promise<void> => {
    for (let left = tries; left > 0; left -= 1) {
      const failed = await book.sync().then(
        () => false,
        (error: unknown) => {
          if (!(error instanceof NoAnswerError)) throw error;
          return true;
        },
      );
      if (!failed) return;
    }
    throw new Error('the network never came back');
  };
  const shown = (book: MarkBook) =>
    book.shown
      .map(({ mark: { id, text, shape, page }, state }) => ({ id, text, shape, page, state }))
      .sort((a, b) => a.id.localeCompare(b.id));

  it('are shown at once, kept without a network, and on the server when it is back', async () => {
    const paper = await aPaper();
    const journal = new MemoryJournal();
    const book = await open(paper, journal, ['not-sent', 'not-sent']);
    const id = uuidv7();
    await book.put(id, aStroke(paper.versionId));
    expect(shown(book)).toMatchObject([{ id, state: 'on-device' }]);
    await expect(book.sync()).rejects.toThrow(NoAnswerError);

    const again = await open(paper, journal);
    expect(shown(again)).toMatchObject([{ id, state: 'on-device' }]);
    await again.sync();
    expect(shown(again)).toMatchObject([{ id, state: 'on-server' }]);
    expect((await marksOf(meeting.who['An']!.client, paper.documentId)).map((mark) => mark.id)).toEqual([id]);
    expect(again.pending).toEqual([]);
  });

  it('are written once when an answer is lost, and what came after it follows', async () => {
    const paper = await aPaper();
    const book = await open(paper, new MemoryJournal(), ['no-answer']);
    const id = uuidv7();
    await book.put(id, aNote(paper.versionId, { text: 'một' }));
    await expect(book.sync()).rejects.toThrow(NoAnswerError);
    await book.put(id, aNote(paper.versionId, { text: 'hai' }));
    await book.sync();
    expect(await marksOf(meeting.who['An']!.client, paper.documentId)).toMatchObject([{ id, text: 'hai' }]);
  });

  it('told of while others are being taken are taken next', async () => {
    const paper = await aPaper();
    const client = meeting.who['An']!.client;
    let isAsked: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => (isAsked = resolve));
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    const slow: MarkServer = {
      ...badNetwork(client, []),
      changes: async (documentId, since) => {
        const changes = await client.annotations.changes(documentId, since);
        isAsked();
        await held;
        return changes;
      },
    };
    const options = { documentId: paper.documentId, author: author(), journal: new MemoryJournal(), server: slow };
    const book = await MarkBook.open(options);
    const first = book.sync();
    await asked;
    const mark = await putMark(client, paper.documentId, aNote(paper.versionId));
    const second = book.sync();
    answer();
    await Promise.all([first, second]);
    expect(shown(book)).toMatchObject([{ id: mark.id }]);
  });

  it('that are refused stay on the device until their owner gives them up', async () => {
    const paper = await aPaper();
    const book = await open(paper);
    const [bad, good] = [uuidv7(), uuidv7()];
    await book.put(bad, aNote(paper.versionId, { page: 9 }));
    await book.put(good, aNote(paper.versionId));
    await book.sync();
    expect(shown(book)).toMatchObject([
      { id: bad, state: 'refused' },
      { id: good, state: 'on-server' },
    ]);
    expect(book.pending).toMatchObject([{ markId: bad, refusal: 'annotations/no-such-page' }]);
    await book.discard(book.pending[0]!.opId);
    expect(shown(book)).toMatchObject([{ id: good }]);
  });

  it('made and taken away without a network never reach the server', async () => {
    const paper = await aPaper();
    const book = await open(paper);
    const id = uuidv7();
    await book.put(id, aStroke(paper.versionId));
    await book.remove(id);
    expect([book.pending, shown(book)]).toEqual([[], []]);
  });

  it('after months away begin anew: what was deleted meanwhile is gone, what was not sent is not', async () => {
    const paper = await aPaper();
    const journal = new MemoryJournal();
    const book = await open(paper, journal);
    const [deleted, unsent] = [uuidv7(), uuidv7()];
    await book.put(deleted, aNote(paper.versionId));
    await book.sync();
    await app.sql.query(`delete from marks where id = $1`, [deleted]);
    await book.put(unsent, aNote(paper.versionId, { text: 'chưa gửi' }));
    const inMonths = () => new Date(Date.now() + 60 * 24 * 3600_000);
    const client = meeting.who['An']!.client;
    const options = { documentId: paper.documentId, author: author(), journal, now: inMonths };
    const later = await MarkBook.open({ ...options, server: badNetwork(client, []) });
    await later.sync();
    expect(shown(later)).toMatchObject([{ id: unsent, state: 'on-server' }]);
  });

  const faults = fc.array(fc.constantFrom<Fault>('none', 'not-sent', 'no-answer', 'sent-twice'), { maxLength: 12 });
  const act = fc.record({
    device: fc.integer({ min: 0, max: 1 }),
    mark: fc.integer({ min: 0, max: 3 }),
    kind: fc.constantFrom('write', 'draw', 'remove', 'sync', 'restart'),
  });

  it('of one person, with whatever loss and repetition: both devices and the server agree, and no words are lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 25 }), faults, faults, async (acts, one, two) => {
        const paper = await aPaper();
        const journals = [new MemoryJournal(), new MemoryJournal()];
        const networks = [[...one], [...two]];
        const books = await Promise.all(journals.map((journal, nth) => open(paper, journal, networks[nth])));
        const ids = [uuidv7(), uuidv7(), uuidv7(), uuidv7()] as const;
        const written = new Map<Id, string[]>();
        const removed = new Set<Id>();
        for (const [nth, { device, mark, kind }] of acts.entries()) {
          const [book, id] = [books[device]!, ids[mark]!];
          const put = async (content: MarkContent) => {
            // What one sees on this device and writes over, one has given up oneself.
            const seen = book.shown.find((one) => one.mark.id === id)?.mark.text;
            written.set(id, [...(written.get(id) ?? []).filter((text) => text !== seen), content.text]);
            await book.put(id, content);
          };
          if (kind === 'write') await put(aNote(paper.versionId, { text: `chữ ${nth}` }));
          if (kind === 'draw') await book.put(uuidv7(), aStroke(paper.versionId));
          if (kind === 'remove' && book.shown.some((one) => one.mark.id === id)) {
            removed.add(id);
            await book.remove(id);
          }
          if (kind === 'sync') await book.sync().catch(() => undefined);
          if (kind === 'restart') books[device] = await open(paper, journals[device], networks[device]);
        }
        for (const book of [...books, ...books]) await syncAtLast(book);
        const onServer = await marksOf(meeting.who['An']!.client, paper.documentId);
        const facts = onServer
          .map(({ id, text, shape, page }) => ({ id, text, shape, page, state: 'on-server' }))
          .sort((a, b) => a.id.localeCompare(b.id));
        for (const book of books) expect([book.pending, shown(book)]).toEqual([[], facts]);
        const texts = onServer.map(({ text }) => text);
        for (const [id, words] of written) if (!removed.has(id)) expect(texts).toEqual(expect.arrayContaining(words));
        expect(onServer.filter(({ shape }) => shape.kind === 'ink')).toHaveLength(
          acts.filter(({ kind }) => kind === 'draw').length,
        );
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
