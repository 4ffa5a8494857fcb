import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { aPerson, signedIn } from '../support/people.js';
import { bell, kindsOf } from './support/bell.js';

describe('absences are told', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('to the chairman who decides, and his word to the person and the aide', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').withAide('Giúp', 'An').issued().build();
    const { An: an, Giúp: aide, Bình: binh, 'Chủ tọa': chair } = meeting.who;
    await an!.client.invitations.answer(meeting.id, {
      ...{ seatId: an!.seat.id, answer: 'absent', reason: 'Đi công tác', substitutePersonId: null },
    });
    const [asked] = await bell(app, chair!.client);
    expect(asked).toMatchObject({
      kind: 'absence-asked',
      absence: { name: 'An', reason: 'Đi công tác', decision: 'awaiting' },
    });
    await chair!.client.invitations.giveConsent(meeting.id, { seatId: an!.seat.id, decision: 'refused', note: null });
    expect((await bell(app, an!.client))[0]).toMatchObject({
      kind: 'absence-decided',
      absence: { decision: 'refused' },
    });
    expect(await kindsOf(app, aide!.client)).toEqual(['absence-decided', 'invited']);
    expect(await kindsOf(app, binh!.client)).toEqual(['invited']);
    // The chairman is not told of his own decision; what he was asked now says how it was decided.
    expect((await bell(app, chair!.client))[0]).toMatchObject({
      kind: 'absence-asked',
      absence: { decision: 'refused' },
    });

    await an!.client.invitations.answer(meeting.id, {
      ...{ seatId: an!.seat.id, answer: 'confirmed', reason: null, substitutePersonId: null },
    });
    expect(await kindsOf(app, chair!.client)).toEqual(['invited']);
  });

  it('to the substitute when it is agreed, as his own invitation, and not before', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const { An: an, 'Chủ tọa': chair } = meeting.who;
    const substitute = await aPerson(app, { fullName: 'Người dự thay' });
    const client = await signedIn(app, substitute);
    await an!.client.invitations.answer(meeting.id, {
      ...{ seatId: an!.seat.id, answer: 'substitute', reason: 'Đi công tác', substitutePersonId: substitute.id },
    });
    expect((await bell(app, chair!.client))[0]).toMatchObject({
      kind: 'substitute-asked',
      absence: { substituteName: 'Người dự thay' },
    });
    expect(await kindsOf(app, client)).toEqual([]);
    await chair!.client.invitations.giveConsent(meeting.id, { seatId: an!.seat.id, decision: 'granted', note: null });
    expect(await kindsOf(app, client)).toEqual(['invited']);
  });
});
