import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { aSysadmin } from '../support/organisation.js';
import { Tablet } from '../support/tablet.js';

describe('when the roll of the body changes', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const line = { office: 'Ủy viên', isChairman: false, protocolRank: 20, from: '2020-01-01', until: null };

  it('a meeting that is not over shows at once who votes there', async () => {
    const meeting = await aMeeting(app).withMembers('An').withAttendees('Bình').inSession().build();
    const { client: admin } = await aSysadmin(app);
    const { rev, members } = await admin.identity.body(meeting.bodyId);
    const tablets = [
      await Tablet.open(meeting.who['An']!.client, meeting.id),
      await Tablet.open(meeting.who['Bình']!.client, meeting.id),
    ];
    const votes = (tablet: Tablet) => tablet.state.meeting.facts.isVoter;
    expect(tablets.map(votes)).toEqual([true, false]);
    const added = await admin.identity.addMember(meeting.bodyId, {
      ...{ ...line, rev },
      personId: meeting.who['Bình']!.id,
    });
    const an = members.find(({ person }) => person.id === meeting.who['An']!.id)!;
    await admin.identity.removeMember({ bodyId: meeting.bodyId, memberId: an.id }, { rev: added.rev });
    for (const tablet of tablets) await tablet.sees('meetings.facts-changed');
    expect(tablets.map(votes)).toEqual([false, true]);
    await expectConverged(...tablets);
    tablets.forEach((tablet) => tablet.close());
  });

  it('who was its chairman and has no seat hears no more of it', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const { client, id, seat } = meeting.who['Chủ tọa']!;
    await meeting.secretary.meetings.handOverChair(meeting.id, { seatId: meeting.who['An']!.seat.id });
    await meeting.secretary.meetings.removeSeat(meeting.id, seat.id);
    const tablet = await Tablet.open(client, meeting.id);
    const { client: admin } = await aSysadmin(app);
    const { rev, members } = await admin.identity.body(meeting.bodyId);
    const member = members.find(({ person }) => person.id === id)!;
    await admin.identity.removeMember({ bodyId: meeting.bodyId, memberId: member.id }, { rev });
    await tablet.until(() => tablet.lost.length === 2, 'to lose the meeting');
    tablet.close();
  });
});
