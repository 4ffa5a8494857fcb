import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { expectWrongState, finishedStates } from '../support/illegal-states.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

describe('RemoveSite', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('lets its contact be an attendee like any other', async () => {
    const meeting = await aMeeting(app).withAttendees('Cán bộ xã').issued().build();
    const { seat, client } = meeting.who['Cán bộ xã']!;
    const site = await meeting.secretary.meetings.addSite(meeting.id, {
      ...{ name: 'Xã A', contactPhone: null },
      contactSeatId: seat.id,
    });
    const tablet = await Tablet.open(client, meeting.id);
    await meeting.secretary.meetings.removeSite(meeting.id, site.id);
    await tablet.sees('meetings.sites-changed');
    await tablet.sees('meetings.facts-changed');
    expect(tablet.state.meeting).toMatchObject({ sites: [], facts: { isSiteContact: false } });
    await expectConverged(tablet);
    tablet.close();
  });

  it('is refused while somebody sits there', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const { secretary, id } = meeting;
    const site = await secretary.meetings.addSite(id, { name: 'Xã A', contactSeatId: null, contactPhone: null });
    const { rev, office, roles, label, itemIds, ...seat } = meeting.who['An']!.seat;
    await secretary.meetings.editSeat(id, seat.id, { rev, office, roles, label, itemIds, siteId: site.id });
    expect(await refusal(secretary.meetings.removeSite(id, site.id))).toBe('meetings/site-in-use');
    expect((await meeting.snapshot(secretary)).meeting.sites).toHaveLength(1);
  });

  it('is not for members or strangers, and not when all is over', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const other = await aMeeting(app).build();
    const { secretary, id } = meeting;
    const site = await secretary.meetings.addSite(id, { name: 'Xã A', contactSeatId: null, contactPhone: null });
    const remove = (client = other.secretary) => client.meetings.removeSite(id, site.id);
    expect(await refusal(remove(meeting.who['An']!.client))).toBe('platform/forbidden');
    expect(await refusal(remove())).toBe('platform/not-found');
    await expectWrongState(app, meeting, finishedStates, (client) => remove(client));
    expect(await refusal(secretary.meetings.removeSite(id, id))).toBe('meetings/wrong-state');
  });
});
