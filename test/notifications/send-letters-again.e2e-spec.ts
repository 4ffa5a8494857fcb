import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { refusal } from '../support/refusal.js';
import { bell, mailbox } from './support/bell.js';
import { MailServer } from './support/mail-server.js';

describe('SendLettersAgain', () => {
  let app: RunningApp;
  let server: MailServer;
  beforeAll(async () => {
    server = await MailServer.start();
    app = await startApp({ SMTP_URL: server.url });
    await app.worker();
  });
  afterAll(async () => {
    await app.stop();
    await server.stop();
  });

  it('sends a refused invitation to the mended address, and only to the seats that were named', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').build();
    const [an, binh] = [meeting.who['An']!, meeting.who['Bình']!];
    const [wrong, other] = [await mailbox(app, an.id), await mailbox(app, binh.id)];
    server.refuse(wrong, 550);
    await meeting.secretary.meetings.issue(meeting.id);
    await server.isAsked(wrong, 1);
    await server.receives(other);
    await bell(app, meeting.secretary);

    const mended = `moi.${wrong}`;
    await app.sql.query(`update people set email = $2 where id = $1`, [an.id, mended]);
    const again = () =>
      meeting.secretary.notifications.sendAgain(meeting.id, { seatIds: [an.seat.id] }, { key: 'again-once' });
    await Promise.all([again(), again()]);
    expect((await server.receives(mended)).subject).toContain('Giấy mời họp');
    await bell(app, meeting.secretary);
    expect([server.to(mended).length, server.to(other).length]).toEqual([1, 1]);
    const { letters } = await meeting.secretary.notifications.letters(meeting.id);
    expect(letters.find(({ name }) => name === 'An')).toMatchObject({ state: 'sent', email: mended });
  });

  it('is for those who prepare an issued meeting, and for letters that there are', async () => {
    const meeting = await aMeeting(app).withMembers('An').build();
    const input = { seatIds: [meeting.who['An']!.seat.id] };
    const again = (client = meeting.secretary) => refusal(client.notifications.sendAgain(meeting.id, input));
    expect(await again()).toBe('meetings/wrong-state');
    await meeting.secretary.meetings.issue(meeting.id);
    expect(await again(meeting.who['An']!.client)).toBe('platform/forbidden');
    await bell(app, meeting.secretary);
    const nobody = { seatIds: [meeting.id] };
    expect(await refusal(meeting.secretary.notifications.sendAgain(meeting.id, nobody))).toBe(
      'notifications/nothing-to-send',
    );
    await meeting.secretary.meetings.cancel(meeting.id, { reason: 'Hoãn' });
    expect(await again()).toBe('meetings/wrong-state');
  });
});
