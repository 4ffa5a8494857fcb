import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProblemError } from '@app/client';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { expectWrongState, finishedStates } from '../support/illegal-states.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

const aSite = { name: 'Xã A', contactSeatId: null, contactPhone: null };

describe('EditSite', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('hands the site to another contact', async () => {
    const meeting = await aMeeting(app).withAttendees('Cũ', 'Mới').issued().build();
    const site = await meeting.secretary.meetings.addSite(meeting.id, {
      ...aSite,
      contactSeatId: meeting.who['Cũ']!.seat.id,
    });
    const [old, fresh] = [
      await Tablet.open(meeting.who['Cũ']!.client, meeting.id),
      await Tablet.open(meeting.who['Mới']!.client, meeting.id),
    ];
    const contactSeatId = meeting.who['Mới']!.seat.id;
    const view = await meeting.secretary.meetings.editSite(meeting.id, site.id, { ...aSite, rev: 1, contactSeatId });
    expect(view).toMatchObject({ contactSeatId, rev: 2 });
    await old.sees('meetings.facts-changed');
    await fresh.sees('meetings.facts-changed');
    expect([old, fresh].map((tablet) => tablet.state.meeting.facts.isSiteContact)).toEqual([false, true]);
    await expectConverged(old, fresh);
    old.close();
    fresh.close();
  });

  it('shows the second of two what the first has written', async () => {
    const meeting = await aMeeting(app).build();
    const site = await meeting.secretary.meetings.addSite(meeting.id, aSite);
    const edit = (name: string) =>
      meeting.secretary.meetings.editSite(meeting.id, site.id, { ...aSite, name, rev: site.rev });
    const first = await edit('Xã B');
    const error = await edit('Xã C').catch((caught: unknown) => caught);
    expect((error as ProblemError).problem).toMatchObject({ code: 'platform/changed-meanwhile', current: first });
  });

  it('is not for members or strangers, not of another meeting, and not when all is over', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const other = await aMeeting(app).build();
    const site = await meeting.secretary.meetings.addSite(meeting.id, aSite);
    const foreign = await other.secretary.meetings.addSite(other.id, aSite);
    const edit = (client = meeting.secretary, id = site.id) =>
      client.meetings.editSite(meeting.id, id, { ...aSite, rev: 1 });
    expect(await refusal(edit(meeting.who['An']!.client))).toBe('platform/forbidden');
    expect(await refusal(edit(other.secretary))).toBe('platform/not-found');
    expect(await refusal(edit(meeting.secretary, foreign.id))).toBe('platform/not-found');
    await expectWrongState(app, meeting, finishedStates, (client) => edit(client));
  });
});
