import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, MeetingSession, type SessionView } from '@app/client';
import { type Id } from '@app/contracts';
import { aMeeting, anItem, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';

describe('MeetingSession', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const until = (session: MeetingSession, condition: (view: SessionView) => boolean): Promise<SessionView> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`waited in vain; status ${session.view.status}`)), 8000);
      const check = (): void => {
        if (!condition(session.view)) return;
        clearTimeout(timer);
        leave();
        resolve(session.view);
      };
      const leave = session.subscribe(check);
      check();
    });
  const open = (client: Client, id: Id) => new MeetingSession(client.http, id);
  const add = (meeting: BuiltMeeting, title: string) =>
    meeting.secretary.meetings.addItems(meeting.id, { items: [anItem(title)] });
  const last = (view: SessionView) => view.meeting?.meeting.items.at(-1)?.title;

  it('shows the meeting, then every change', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const session = open(meeting.who['An']!.client, meeting.id);
    await until(session, (view) => view.status === 'live');
    await add(meeting, 'Mới');
    await until(session, (view) => last(view) === 'Mới');
    expect(Math.abs(session.view.serverOffsetMs)).toBeLessThan(2000);
    session.close();
  });

  it('loses nothing when snapshots are taken while events stream in', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const session = open(meeting.who['An']!.client, meeting.id);
    await until(session, (view) => view.status === 'live');
    for (let i = 0; i < 12; i += 1) {
      session.refresh();
      await add(meeting, `Nội dung ${i}`);
    }
    await until(session, (view) => last(view) === 'Nội dung 11' && view.status === 'live');
    const { positions: _, now: __, ...fresh } = await meeting.snapshot(meeting.who['An']!.client);
    expect(session.view.meeting).toEqual(fresh);
    session.close();
  });

  it('says since when it is offline and is right again afterwards', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const session = open(meeting.who['An']!.client, meeting.id);
    await until(session, (view) => view.status === 'live');
    session.liveClient.disconnect();
    const { offlineSince } = await until(session, (view) => view.status === 'offline');
    expect(offlineSince).not.toBeNull();
    await add(meeting, 'Trong lúc mất mạng');
    session.liveClient.connect();
    await until(session, (view) => view.status === 'live' && last(view) === 'Trong lúc mất mạng');
    expect(session.view.offlineSince).toBeNull();
    session.close();
  });

  it('says that it is one page too many, and joins by itself when another is closed', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const { client } = meeting.who['An']!;
    const pages: MeetingSession[] = [];
    for (let i = 0; i < 12; i += 1) {
      pages.push(open(client, meeting.id));
      // The snapshot may be there before the line is.
      await until(pages[i]!, (view) => view.status === 'live' && pages[i]!.liveClient.isConnected);
    }

    const one = open(client, meeting.id);
    await until(one, (view) => view.status === 'too-many-pages');
    await add(meeting, 'Trong lúc chờ');
    pages.pop()!.close();
    await until(one, (view) => view.status === 'live' && last(view) === 'Trong lúc chờ');
    [...pages, one].forEach((page) => page.close());
  });

  it('is gone for whoever may not read it', async () => {
    const meeting = await aMeeting(app).build();
    const stranger = await aMeeting(app).build();
    const session = open(stranger.secretary, meeting.id);
    await until(session, (view) => view.status === 'gone');
    session.close();
  });
});
