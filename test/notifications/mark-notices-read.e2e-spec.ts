import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { signedIn } from '../support/people.js';
import { Tablet } from '../support/tablet.js';
import { bell, move } from './support/bell.js';

describe('MarkNoticesRead', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('takes one or all off the count, on every device of the person, twice like once', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').issued().build();
    const { An: an, Bình: binh } = meeting.who;
    await bell(app, an!.client);
    await move(meeting);
    const [moved] = await bell(app, an!.client);
    const tablet = await Tablet.open(await signedIn(app, an!), meeting.id);
    await an!.client.notifications.markRead({ ids: [moved!.id] }, { key: 'mark-once' });
    await an!.client.notifications.markRead({ ids: [moved!.id] }, { key: 'mark-once' });
    await tablet.sees('notifications.notices-read');
    const list = await an!.client.notifications.mine();
    expect([list.unread, list.notices.map(({ kind, isRead }) => [kind, isRead])]).toEqual([
      1,
      [
        ['moved', true],
        ['invited', false],
      ],
    ]);
    expect(tablet.events.filter(({ event }) => event === 'notifications.notices-read')).toHaveLength(1);

    await an!.client.notifications.markRead({ ids: null });
    expect((await an!.client.notifications.mine()).unread).toBe(0);
    expect((await binh!.client.notifications.mine()).unread).toBe(2);
    tablet.close();
  });

  it('touches nobody else’s', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').issued().build();
    const [notice] = await bell(app, meeting.who['An']!.client);
    await meeting.who['Bình']!.client.notifications.markRead({ ids: [notice!.id] });
    expect((await meeting.who['An']!.client.notifications.mine()).unread).toBe(1);
  });

  it('says where the stream stands: what comes after changes the list', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    await bell(app, meeting.who['An']!.client);
    const { position } = await meeting.who['An']!.client.notifications.mine();
    await move(meeting);
    await bell(app, meeting.who['An']!.client);
    const later = (await meeting.who['An']!.client.notifications.mine()).position;
    expect(later.stream).toBe(position.stream);
    expect(later.seq).toBeGreaterThan(position.seq);
  });
});
