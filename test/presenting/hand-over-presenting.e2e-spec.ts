import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { presentationOf } from '@app/client';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';
import { Turner, withPapers } from './a-presentation.js';

describe('HandOverPresenting', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  /** Makes the seat the presenter of an item. */
  const presents = (itemId: string, seatId: string) =>
    app.sql.query(`update agenda_items set presenter_seat_id = $2, rev = rev + 1 where id = $1`, [itemId, seatId]);

  it('is taken by the chair, the secretary and the presenter of the item, also a guest; everybody sees who', async () => {
    const { meeting } = await withPapers(app, (b) => b.withMembers('An').withGuest('Khách', 0));
    await presents(meeting.items[0]!.id, meeting.who['Khách']!.seat.id);
    const tablets = [
      await Tablet.open(meeting.who['An']!.client, meeting.id),
      await Tablet.open(meeting.who['Khách']!.client, meeting.id),
    ];
    const take = (client: (typeof meeting)['secretary'], insteadOf: number | null) =>
      client.presenting.handOver(meeting.id, { seatId: null, insteadOf });
    const first = await take(meeting.who['Khách']!.client, null);
    expect(first).toMatchObject({
      presenter: { name: 'Khách' },
      epoch: 1,
      n: 0,
      shown: null,
      itemId: meeting.items[0]!.id,
    });
    const second = await take(meeting.secretary, first.epoch);
    expect(second).toMatchObject({ presenter: { seatId: null, name: meeting.secretaryPerson.fullName }, epoch: 2 });
    const third = await take(meeting.who['Chủ tọa']!.client, second.epoch);
    for (const tablet of tablets) {
      await tablet.until(() => presentationOf(tablet.state.presenting)?.epoch === 3, 'for the chair to present');
      expect(tablet.state.presenting.presentations).toEqual([third]);
    }
    await expectConverged(...tablets);
    tablets.forEach((tablet) => tablet.close());
  });

  it('is given to somebody by the secretary, and named with the direction it happened on', async () => {
    const { meeting } = await withPapers(app, (b) => b.withMembers('An'));
    const tablet = await Tablet.open(meeting.who['An']!.client, meeting.id);
    const seatId = meeting.who['An']!.seat.id;
    await meeting.secretary.presenting.handOver(meeting.id, { seatId, insteadOf: null });
    const { view } = await tablet.sees('presenting.handed-over');
    expect(view).toMatchObject({
      presentation: { presenter: { seatId, name: 'An', position: 'Ủy viên' } },
      act: { byName: meeting.secretaryPerson.fullName, onDirectionOf: 'Chủ tọa' },
    });
    tablet.close();
  });

  it('of two who take it at once one is refused and learns who presents', async () => {
    const { meeting } = await withPapers(app, (b) => b);
    const clients = [meeting.secretary, meeting.who['Chủ tọa']!.client, meeting.secretary];
    const answers = await Promise.all(
      clients.map((client) => refusal(client.presenting.handOver(meeting.id, { seatId: null, insteadOf: null }))),
    );
    expect(answers.sort()).toEqual(['accepted', 'presenting/presenter-changed', 'presenting/presenter-changed']);
    const late = meeting.secretary.presenting.handOver(meeting.id, { seatId: null, insteadOf: null });
    await expect(late).rejects.toMatchObject({ problem: { current: { epoch: 1 } } });
  });

  it('is refused to members, to the presenter of another item, for an empty seat, and outside the session', async () => {
    const { meeting } = await withPapers(app, (b) => b.withMembers('An', 'Bình').withGuest('Khách', 1));
    await presents(meeting.items[1]!.id, meeting.who['Bình']!.seat.id);
    const give = (name: string, seatId: string | null = null) =>
      refusal(meeting.who[name]!.client.presenting.handOver(meeting.id, { seatId, insteadOf: null }));
    expect(await give('An')).toBe('platform/forbidden');
    expect(await give('Bình')).toBe('platform/forbidden');
    expect(await give('Khách')).toBe('platform/forbidden');
    expect(await give('An', meeting.who['Bình']!.seat.id)).toBe('platform/forbidden');
    expect(await give('Chủ tọa', meeting.bodyId)).toBe('platform/not-found');
    const [office] = await meeting.secretary.meetings.addSeats(meeting.id, {
      seats: [{ personId: null, office: 'Sở Xây dựng', roles: ['attendee'], siteId: null, label: null, itemIds: null }],
    });
    expect(await give('Chủ tọa', office!.id)).toBe('presenting/seat-empty');
    await meeting.secretary.meetings.close(meeting.id);
    expect(await give('Chủ tọa')).toBe('presenting/session-not-running');
  });

  it('stops the one who presented until then from turning pages', async () => {
    const presented = await withPapers(app, (b) => b);
    const chair = await Turner.of(presented.meeting.who['Chủ tọa']!.client, presented);
    await chair.show(3);
    await Turner.of(presented.meeting.secretary, presented, chair.epoch);
    expect(await refusal(chair.show(4))).toBe('presenting/not-presenter');
  });
});
