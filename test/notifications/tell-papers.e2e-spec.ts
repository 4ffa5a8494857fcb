import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DocumentInput, type Id } from '@app/contracts';
import { aReadyPaper, uploadPaper, aPdf } from '../documents/support/papers.js';
import { aMeeting, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { bell, bells, kindsOf } from './support/bell.js';

describe('papers are told', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  /** A paper that is announced, without the work of intake. */
  async function arrives(meeting: BuiltMeeting, wish: Partial<DocumentInput>): Promise<Id> {
    const { documentId } = await aReadyPaper(app, meeting, wish);
    const { documents } = await meeting.secretary.documents.ofMeeting(meeting.id);
    const { rev, title, kind, owningUnitId } = documents.find(({ id }) => id === documentId)!;
    await meeting.secretary.documents.edit(documentId, { rev, title, kind, owningUnitId });
    return documentId;
  }
  const papersOf = async (meeting: BuiltMeeting, name: string) =>
    (await bell(app, meeting.who[name]!.client))
      .filter(({ kind }) => kind === 'papers')
      .map(({ papers }) => papers.map(({ title }) => title));

  it('in one notice for many, to each only what he may open, and not to who brought them', async () => {
    const meeting = await aMeeting(app)
      .withMembers('An')
      .withGuest('Khách', 0)
      .withSecretarySeat('Thư ký')
      .issued()
      .build();
    await bells(app, meeting);
    const [first, second] = meeting.items.map(({ id }) => id);
    const wishes = [first, first, second, second, null];
    for (const [index, itemId] of wishes.entries())
      await arrives(meeting, { title: `Tài liệu ${index + 1}`, itemId: itemId ?? null });
    expect(await papersOf(meeting, 'An')).toEqual(
      [['Tài liệu 1', 'Tài liệu 3', 'Tài liệu 5', 'Tài liệu 2', 'Tài liệu 4'].sort()].map((titles) =>
        expect.arrayContaining(titles),
      ),
    );
    expect((await papersOf(meeting, 'An'))[0]).toHaveLength(5);
    expect(await papersOf(meeting, 'Khách')).toEqual([['Tài liệu 1', 'Tài liệu 2']]);
    expect(JSON.stringify(await bell(app, meeting.who['Khách']!.client))).not.toMatch(/Tài liệu [345]|Nội dung/);
    expect(await kindsOf(app, meeting.secretary)).toEqual([]);
  });

  it('once: an edit is no news; a paper recalled is no longer there', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    await bells(app, meeting);
    const documentId = await arrives(meeting, { title: 'Tờ trình' });
    const an = meeting.who['An']!.client;
    const [notice] = await bell(app, an);
    await an.notifications.markRead({ ids: [notice!.id] });
    const { rev } = (await an.documents.ofMeeting(meeting.id)).documents[0]!;
    await meeting.secretary.documents.edit(documentId, {
      ...{ rev, title: 'Tờ trình sửa tên', kind: 'submission', owningUnitId: null },
    });
    expect(await papersOf(meeting, 'An')).toEqual([['Tờ trình sửa tên']]);
    await meeting.secretary.documents.recall(documentId, { reason: 'Nhầm bản' });
    expect(await papersOf(meeting, 'An')).toEqual([]);
  });

  it('when a paper comes to an item of a guest from elsewhere: to him alone', async () => {
    const meeting = await aMeeting(app).withMembers('An').withGuest('Khách', 0).issued().build();
    await bells(app, meeting);
    const documentId = await arrives(meeting, { title: 'Tờ trình', itemId: meeting.items[1]!.id });
    const an = meeting.who['An']!.client;
    await bell(app, an);
    await an.notifications.markRead({ ids: null });
    expect(await papersOf(meeting, 'Khách')).toEqual([]);
    const { rev } = (await an.documents.ofMeeting(meeting.id)).documents[0]!;
    await meeting.secretary.documents.move(documentId, { rev, itemId: meeting.items[0]!.id, beforeId: null });
    expect(await papersOf(meeting, 'Khách')).toEqual([['Tờ trình']]);
    expect((await an.notifications.mine()).unread).toBe(0);
  });

  it('of a meeting not yet issued to nobody: they come with the invitation', async () => {
    const meeting = await aMeeting(app).withMembers('An').build();
    const documentId = await arrives(meeting, { title: 'Tờ trình' });
    await meeting.secretary.meetings.issue(meeting.id);
    expect(await bells(app, meeting)).toEqual({ 'Chủ tọa': ['invited'], An: ['invited'] });
    const { rev } = (await meeting.secretary.documents.ofMeeting(meeting.id)).documents[0]!;
    await meeting.secretary.documents.edit(documentId, {
      ...{ rev, title: 'Tờ trình sửa', kind: 'submission', owningUnitId: null },
    });
    expect(await kindsOf(app, meeting.who['An']!.client)).toEqual(['invited']);
  });

  it('as late when it is, after the real intake', async () => {
    const meeting = await aMeeting(app)
      .withRules({ paperDays: { value: { regular: 3, thematic: 1, urgent: 0 }, source: '', isChecked: false } })
      .withMembers('An')
      .issued()
      .build();
    await bells(app, meeting);
    await uploadPaper(meeting, await aPdf('Tờ trình gửi muộn'), { title: 'Tờ trình' });
    const [notice] = await bell(app, meeting.who['An']!.client);
    expect(notice?.papers).toEqual([expect.objectContaining({ title: 'Tờ trình', isLate: true })]);
  }, 60_000);
});
