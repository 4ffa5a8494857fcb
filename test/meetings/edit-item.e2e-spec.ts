import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProblemError } from '@app/client';
import { type AgendaItemView, type ItemEdit, SECRET_ITEM_TITLE } from '@app/contracts';
import { aMeeting, anItem } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { expectWrongState, finishedStates } from '../support/illegal-states.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

function edited(item: AgendaItemView, wish: Partial<ItemEdit>): ItemEdit {
  const { rev, title, isSecret, presenterSeatId, owningUnitId, minutesPlanned, hasVote } = item;
  return { rev, title, isSecret, presenterSeatId, owningUnitId, minutesPlanned, hasVote, ...wish };
}

describe('EditItem', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('is seen by members and by the guests of that item, and by no other guest', async () => {
    const meeting = await aMeeting(app)
      .withMembers('An')
      .withGuest('Khách', 0)
      .withGuest('Khách khác', 1)
      .issued()
      .build();
    const open = (name: string) => Tablet.open(meeting.who[name]!.client, meeting.id);
    const [member, guest, other] = [await open('An'), await open('Khách'), await open('Khách khác')];
    const change = { title: 'Dự toán ngân sách', minutesPlanned: 45, presenterSeatId: meeting.who['An']!.seat.id };
    const view = await meeting.secretary.meetings.editItem(
      meeting.id,
      meeting.items[0]!.id,
      edited(meeting.items[0]!, change),
    );
    expect(view).toMatchObject({ ...change, number: '1', presenterName: 'An', rev: 2 });
    await member.sees('meetings.items-changed');
    await guest.sees('meetings.items-changed');
    expect(guest.state.meeting.items).toMatchObject([{ ...change, number: null, sort: 0 }]);
    await expectConverged(member, guest, other);
    expect(other.events).toEqual([]);
    [member, guest, other].forEach((tablet) => tablet.close());
  });

  it('keeps no word of an item that becomes secret', async () => {
    const meeting = await aMeeting(app).build();
    const item = meeting.items[0]!;
    await meeting.secretary.meetings.editScript(meeting.id, item.id, {
      rev: 0,
      script: 'Kính thưa',
      draftConclusion: '',
    });
    const secret = edited(item, { isSecret: true, title: 'Kế hoạch X' });
    expect(await refusal(meeting.secretary.meetings.editItem(meeting.id, item.id, secret))).toBe(
      'meetings/secret-item',
    );
    const free = meeting.items[1]!;
    const view = await meeting.secretary.meetings.editItem(meeting.id, free.id, { ...secret, rev: free.rev });
    expect(view.title).toBe(SECRET_ITEM_TITLE);
    expect(await app.sql.query(`select 1 from agenda_items where title = 'Kế hoạch X'`)).toEqual([]);
  });

  it('shows the second of two secretaries what the first has written', async () => {
    const meeting = await aMeeting(app).build();
    const item = meeting.items[0]!;
    await meeting.secretary.meetings.editItem(meeting.id, item.id, edited(item, { title: 'Của một' }));
    const error = await meeting.secretary.meetings
      .editItem(meeting.id, item.id, edited(item, { title: 'Của hai' }))
      .catch((caught: unknown) => caught);
    expect((error as ProblemError).problem).toMatchObject({
      code: 'platform/changed-meanwhile',
      current: { title: 'Của một', rev: 2 },
    });
  });

  it('survives reordering and the course of the session: neither is an edit', async () => {
    const meeting = await aMeeting(app).inSession().build();
    const [first, second] = meeting.items;
    await meeting.secretary.meetings.reorderItems(meeting.id, {
      order: [second!, first!].map(({ id }) => ({ id, parentId: null })),
    });
    await meeting.secretary.meetings.beginItem(meeting.id, first!.id);
    expect(
      await refusal(meeting.secretary.meetings.editItem(meeting.id, first!.id, edited(first!, { title: 'Sửa' }))),
    ).toBe('accepted');
  });

  it('is refused to members and strangers, for foreign references and when all is over', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const other = await aMeeting(app).withItems(anItem('Nội dung khác')).build();
    const [item, foreign] = [meeting.items[0]!, other.items[0]!];
    const edit = (client = meeting.secretary, id = item.id, wish: Partial<ItemEdit> = {}) =>
      client.meetings.editItem(meeting.id, id, edited(item, wish));
    expect(await refusal(edit(meeting.who['An']!.client))).toBe('platform/forbidden');
    expect(await refusal(edit(other.secretary))).toBe('platform/not-found');
    expect(await refusal(edit(meeting.secretary, foreign.id))).toBe('platform/not-found');
    expect(await refusal(edit(meeting.secretary, item.id, { presenterSeatId: other.who['Chủ tọa']!.seat.id }))).toBe(
      'platform/invalid-input',
    );
    await expectWrongState(app, meeting, finishedStates, (client) => edit(client));
  });
});
