import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting, anItem } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';
import { aReadyPaper, paperOf, titlesFor } from './support/papers.js';

describe('MoveDocument', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('takes the paper from the guests of one item and gives it to those of the other in the same moment', async () => {
    const meeting = await aMeeting(app)
      .withMembers('An')
      .withGuest('Một', 0)
      .withGuest('Hai', 1)
      .withGuest('Cả hai', 0, 1)
      .issued()
      .build();
    const [first, second] = meeting.items.map((item) => item.id);
    const { documentId, versionId } = await aReadyPaper(app, meeting, { itemId: first, title: 'Phụ lục' });
    const people = ['An', 'Một', 'Hai', 'Cả hai'].map((name) => meeting.who[name]!.client);
    const tablets = await Promise.all([...people, meeting.secretary].map((client) => Tablet.open(client, meeting.id)));
    const held = () => tablets.map((tablet) => tablet.state.documents.documents.map((paper) => paper.itemId));
    expect(held()).toEqual([[first], [first], [], [first], [first]]);

    await meeting.secretary.documents.move(documentId, { rev: 1, itemId: second!, beforeId: null });
    await expectConverged(...tablets);
    expect(held()).toEqual([[second], [], [second], [second], [second]]);
    const [one, two] = await Promise.all(
      [people[1]!, people[2]!].map((client) => client.documents.file(documentId, versionId)),
    );
    expect([one!.status, two!.status]).toEqual([404, 200]);

    await meeting.secretary.documents.move(documentId, { rev: 2, itemId: null, beforeId: null });
    await expectConverged(...tablets);
    expect(held()).toEqual([[null], [], [], [], [null]]);
    await meeting.secretary.documents.move(documentId, { rev: 3, itemId: first!, beforeId: null });
    await expectConverged(...tablets);
    expect(held()).toEqual([[first], [first], [], [first], [first]]);
    tablets.forEach((tablet) => tablet.close());
  });

  it('changes the order within an item; an edit of another paper does not become stale by it', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const ids: string[] = [];
    for (const title of ['A', 'B', 'C', 'D']) ids.push((await aReadyPaper(app, meeting, { title })).documentId);
    const tablet = await Tablet.open(meeting.who['An']!.client, meeting.id);
    await meeting.secretary.documents.move(ids[3]!, { rev: 1, itemId: null, beforeId: ids[0]! });
    await meeting.secretary.documents.move(ids[0]!, { rev: 1, itemId: null, beforeId: null });
    await expectConverged(tablet);
    expect(tablet.state.documents.documents.map((paper) => paper.title)).toEqual(['D', 'B', 'C', 'A']);
    expect(await titlesFor(meeting.secretary, meeting.id)).toEqual(['D', 'B', 'C', 'A']);
    const edit = { rev: 1, title: 'B mới', kind: 'report', owningUnitId: null } as const;
    expect((await meeting.secretary.documents.edit(ids[1]!, edit)).document?.title).toBe('B mới');
    tablet.close();
  });

  it('is refused to a secret item, to another meeting, before a paper that is not there, and when stale', async () => {
    const meeting = await aMeeting(app)
      .withMembers('An')
      .withItems(anItem('Công khai'), anItem('Riêng', { isSecret: true }))
      .issued()
      .build();
    const other = await aMeeting(app).build();
    const { documentId } = await aReadyPaper(app, meeting, { itemId: meeting.items[0]!.id });
    const { documentId: elsewhere } = await aReadyPaper(app, meeting);
    const move = (wish: object, client = meeting.secretary) =>
      refusal(client.documents.move(documentId, { rev: 1, itemId: null, beforeId: null, ...wish }));
    expect(await move({ itemId: meeting.items[1]!.id })).toBe('documents/secret-item');
    expect(await move({ itemId: other.items[0]!.id })).toBe('documents/wrong-place');
    expect(await move({ itemId: meeting.items[0]!.id, beforeId: elsewhere })).toBe('documents/wrong-place');
    expect(await move({ rev: 2 })).toBe('platform/changed-meanwhile');
    expect(await move({}, meeting.who['An']!.client)).toBe('platform/forbidden');
    expect(await move({}, other.secretary)).toBe('platform/not-found');
    expect((await paperOf(meeting.secretary, meeting.id, documentId)).itemId).toBe(meeting.items[0]!.id);
  });

  it('lets no item with papers become secret, and removes none', async () => {
    const meeting = await aMeeting(app).build();
    const item = meeting.items[1]!;
    await aReadyPaper(app, meeting, { itemId: item.id });
    const { rev, title, presenterSeatId, owningUnitId, minutesPlanned, hasVote } = item;
    const edit = { rev, title, presenterSeatId, owningUnitId, minutesPlanned, hasVote, isSecret: true };
    expect(await refusal(meeting.secretary.meetings.editItem(meeting.id, item.id, edit))).toBe('documents/secret-item');
    expect(await refusal(meeting.secretary.meetings.removeItem(meeting.id, item.id))).toBe('meetings/item-in-use');
  });
});
