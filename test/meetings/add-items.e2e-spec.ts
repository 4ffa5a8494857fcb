import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SECRET_ITEM_TITLE } from '@app/contracts';
import { aMeeting, anItem } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

describe('AddItems', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('appears on every tablet at once, and what was reduced equals a fresh snapshot', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const tablet = await Tablet.open(meeting.who['An']!.client, meeting.id);
    await meeting.secretary.meetings.addItems(meeting.id, { items: [anItem('Nội dung bổ sung')] });
    await tablet.sees('meetings.items-changed');
    expect(tablet.state.meeting.items.map((item) => [item.number, item.title])).toEqual([
      ['1', 'Nội dung thứ nhất'],
      ['2', 'Nội dung thứ hai'],
      ['3', 'Nội dung bổ sung'],
    ]);
    const { positions: _, now: __, ...fresh } = await meeting.snapshot(meeting.who['An']!.client);
    expect(tablet.state).toEqual(fresh);
    tablet.close();
  });

  it('tells a guest of one item nothing of the others, not even that something happened', async () => {
    const meeting = await aMeeting(app).withGuest('Khách', 1).issued().build();
    const guest = meeting.who['Khách']!.client;
    const tablet = await Tablet.open(guest, meeting.id);
    await meeting.secretary.meetings.addItems(meeting.id, { items: [anItem('Chuyện riêng')] });
    const { id, rev } = meeting.items[1]!;
    const { parentId: _, ...input } = anItem('Nội dung của khách');
    await meeting.secretary.meetings.editItem(meeting.id, id, { ...input, rev });
    await tablet.sees('meetings.items-changed');
    expect(tablet.events).toHaveLength(1);
    expect(tablet.state.meeting.items).toMatchObject([
      { number: null, sort: 0, parentId: null, title: 'Nội dung của khách' },
    ]);
    const { positions: __, now: ___, ...fresh } = await meeting.snapshot(guest);
    expect(tablet.state).toEqual(fresh);
    expect(JSON.stringify(fresh)).not.toContain('Nội dung thứ nhất');
    tablet.close();
  });

  it('never shows nor stores the title of a secret item', async () => {
    const meeting = await aMeeting(app)
      .withItems(anItem('Kế hoạch X', { isSecret: true }))
      .issued()
      .build();
    expect(JSON.stringify(await meeting.snapshot(meeting.secretary))).not.toContain('Kế hoạch X');
    expect(await app.sql.query(`select title from agenda_items where id = $1`, [meeting.items[0]!.id])).toEqual([
      { title: SECRET_ITEM_TITLE },
    ]);
  });

  it('hangs items of one list under each other', async () => {
    const meeting = await aMeeting(app).build();
    const items = [anItem('Chương'), { ...anItem('Mục'), parentIndex: 0 }, { ...anItem('Ý'), parentIndex: 1 }];
    const agenda = await meeting.secretary.meetings.addItems(meeting.id, { items });
    expect(agenda.map(({ number, title }) => [number, title]).slice(2)).toEqual([
      ['3', 'Chương'],
      ['3.1', 'Mục'],
      ['3.1.1', 'Ý'],
    ]);
    const add = (parentIndex: number) =>
      refusal(meeting.secretary.meetings.addItems(meeting.id, { items: [{ ...anItem('Lạc'), parentIndex }] }));
    expect(await add(0)).toBe('meetings/too-deep');
    expect(await add(7)).toBe('meetings/too-deep');
  });

  it('does it once however often it is sent, and refuses another body under the same key', async () => {
    const meeting = await aMeeting(app).build();
    const key = crypto.randomUUID();
    const send = (title: string) =>
      meeting.secretary.meetings.addItems(meeting.id, { items: [anItem(title)] }, { key });
    const answers = await Promise.all([send('Một lần'), send('Một lần'), send('Một lần')]);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(
      (await meeting.snapshot(meeting.secretary)).meeting.items.filter((item) => item.title === 'Một lần'),
    ).toHaveLength(1);
    expect(await refusal(send('Khác đi'))).toBe('platform/key-reused');
  });

  it('is refused to a member, to a stranger, too deep and too many', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const other = await aMeeting(app).build();
    const add = (client = meeting.secretary, ...items: Parameters<typeof anItem>[]) =>
      refusal(client.meetings.addItems(meeting.id, { items: items.map((args) => anItem(...args)) }));
    expect(await add(meeting.who['An']!.client, ['Không được'])).toBe('platform/forbidden');
    expect(await add(other.secretary, ['Không được'])).toBe('platform/not-found');
    expect(await add(meeting.secretary, ['Người lạ', { presenterSeatId: other.who['Chủ tọa']!.seat.id }])).toBe(
      'platform/invalid-input',
    );
    expect(await add(meeting.secretary, ['Đơn vị lạ', { owningUnitId: other.id }])).toBe('platform/invalid-input');
    expect(await add(meeting.secretary, ['Lạc cha', { parentId: other.items[0]!.id }])).toBe('meetings/too-deep');
    expect(
      await refusal(
        meeting.secretary.meetings.addItems(meeting.id, {
          items: Array.from({ length: 199 }, (_, i) => anItem(`Nội dung ${i}`)),
        }),
      ),
    ).toBe('meetings/too-many');
  });
});
