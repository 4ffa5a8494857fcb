import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, type LiveMeeting, ProblemError, reduceLive } from '@app/client';
import { type DocumentsPart, type Id, type StreamEvent } from '@app/contracts';
import fc from 'fast-check';
import { aMeeting, anItem, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { Tablet } from '../support/tablet.js';
import { aPaper, aReadyPaper, SAID } from './support/papers.js';

const ITEMS = 3;
const PAPERS = 4;
const READERS = ['An', 'Chủ tọa', 'Một', 'Hai', 'Cả hai'];

type Act = readonly [kind: 'edit' | 'move' | 'recall' | 'remove' | 'add' | 'replace' | 'drop', a: number, b: number];
const anyAct: fc.Arbitrary<Act> = fc.tuple(
  fc.constantFrom<Act[0]>('edit', 'move', 'move', 'move', 'move', 'recall', 'add', 'remove', 'replace', 'drop'),
  fc.nat(20),
  fc.nat(20),
);

describe('papers on tablets', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('snapshot and events agree for every reader, in whatever order the streams come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyAct, { minLength: 6, maxLength: 14 }),
        fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
        async (acts, shuffle) => {
          const meeting = await aWorld(app);
          const clients = [...READERS.map((name) => meeting.who[name]!.client), meeting.secretary];
          const tablets = await Promise.all(clients.map((client) => Tablet.open(client, meeting.id)));
          const before = tablets.map((tablet) => tablet.state);
          for (const act of acts) await perform(meeting, act);
          await expectConverged(...tablets);
          tablets.forEach((tablet, at) => {
            const { documents } = replayed(before[at]!, tablet.events, shuffle);
            expect(documents).toEqual(tablet.state.documents);
          });
          tablets.forEach((tablet) => tablet.close());
        },
      ),
      { numRuns: 8, endOnFailure: true },
    );
  }, 180_000);
});

async function aWorld(app: RunningApp): Promise<BuiltMeeting> {
  const meeting = await aMeeting(app)
    .withItems(...Array.from({ length: ITEMS }, (_, n) => anItem(`Nội dung ${n + 1}`)))
    .withMembers('An')
    .withGuest('Một', 0)
    .withGuest('Hai', 1)
    .withGuest('Cả hai', 0, 1)
    .issued()
    .build();
  for (let n = 0; n < PAPERS; n += 1)
    await aReadyPaper(app, meeting, { title: `Tài liệu ${n}`, itemId: meeting.items[n % ITEMS]!.id });
  return meeting;
}

/** One stream after the other in an order of their own: only within a stream the order is promised. */
function replayed(from: LiveMeeting, events: readonly StreamEvent[], shuffle: readonly number[]): LiveMeeting {
  const queues = [...Map.groupBy(events, (event) => event.stream).values()].map((queue) => [...queue]);
  let state = from;
  for (let turn = 0; queues.some((queue) => queue.length > 0); turn += 1) {
    const waiting = queues.filter((queue) => queue.length > 0);
    const next = waiting[shuffle[turn % shuffle.length]! % waiting.length]!.shift()!;
    state = reduceLive(state, next);
  }
  return state;
}

async function perform(meeting: BuiltMeeting, act: Act): Promise<void> {
  try {
    await send(meeting, act, await meeting.secretary.documents.ofMeeting(meeting.id));
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.status >= 500) throw error;
  }
}

async function send(meeting: BuiltMeeting, [kind, a, b]: Act, part: DocumentsPart): Promise<unknown> {
  const { documents }: Client = meeting.secretary;
  const paper = part.documents[a % Math.max(1, part.documents.length)];
  const coming = part.intake[a % Math.max(1, part.intake.length)];
  const itemId: Id | null = meeting.items[b % (ITEMS + 1)]?.id ?? null;
  const file = { fileName: 'a.pdf', size: 10, ...SAID };
  switch (kind) {
    case 'edit':
      return (
        paper && documents.edit(paper.id, { rev: paper.rev, title: `Sửa ${b}`, kind: 'report', owningUnitId: null })
      );
    case 'move': {
      const before =
        b % 3 === 0 ? part.documents.find((other) => other.itemId === itemId && other !== paper) : undefined;
      return paper && documents.move(paper.id, { rev: paper.rev, itemId, beforeId: before?.id ?? null });
    }
    case 'recall':
      return paper && documents.recall(paper.id, { reason: `Lý do ${b}` });
    case 'remove':
      return coming && documents.remove(coming.documentId);
    case 'add':
      return documents.add({ ...aPaper({ itemId }), ...file, meetingId: meeting.id });
    case 'replace':
      return paper && documents.replace(paper.id, file);
    case 'drop':
      return coming && documents.dropVersion(coming.documentId, coming.versionId);
  }
}
