import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, presentationOf } from '@app/client';
import { aMeeting, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { aPerson, signedIn } from '../support/people.js';
import { refusal } from '../support/refusal.js';
import { atSite } from '../support/sites.js';
import { Tablet } from '../support/tablet.js';
import { Turner, withPapers } from './a-presentation.js';

describe('PairScreen', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const pairedKiosk = async (meeting: BuiltMeeting, siteId: string | null = null): Promise<Client> => {
    const kiosk = app.client();
    const { code } = await kiosk.screens.register();
    await meeting.secretary.screens.pair(meeting.id, { code: code!, siteId });
    return kiosk;
  };

  it('lets a screen look at the meeting like an observer: people, floor, the presented page; what it holds stays right', async () => {
    const presented = await withPapers(app, (b) => b.withMembers('An').withPresent('An'));
    const { meeting, papers } = presented;
    const kiosk = await pairedKiosk(meeting);
    const screen = await Tablet.open(kiosk, meeting.id);
    const turner = await Turner.of(meeting.secretary, presented);
    await turner.show(3);
    await meeting.secretary.speaking.give(meeting.id, {
      to: { requestId: null, seatId: meeting.who['An']!.seat.id, itemId: meeting.items[0]!.id, kind: 'statement' },
      plannedSeconds: 300,
      insteadOf: null,
    });
    await meeting.secretary.attendance.showHallCode(meeting.id);
    await screen.until(() => screen.state.attendance.isHallCodeShown, 'for the code to be shown');
    await screen.until(() => presentationOf(screen.state.presenting)?.shown?.page === 3, 'for page 3');
    await screen.until(() => screen.state.speaking.floor[0]?.speaker.name === 'An', 'for the speaker');
    expect(screen.state.meeting.scripts).toEqual([]);
    expect([screen.state.speaking.past, screen.state.attendance.tablets]).toEqual([[], []]);
    await expectConverged(screen);
    expect((await kiosk.attendance.hallCode(meeting.id, null)).code).toMatch(/^[0-9A-Z]{8}$/);
    const file = (item: number) =>
      kiosk.http
        .raw('GET', `/api/documents/${papers[item]!.documentId}/versions/${papers[item]!.versionId}/file`)
        .then((response) => response.status);
    expect([await file(0), await file(1)]).toEqual([200, 404]);
    screen.close();
  });

  it('lets it do nothing: no command, no other meeting, nobody’s name in the directory', async () => {
    const meeting = await aMeeting(app).withMembers('An').inSession().build();
    const other = await aMeeting(app).inSession().build();
    const kiosk = await pairedKiosk(meeting);
    const itemId = meeting.items[0]!.id;
    const attempts = [
      kiosk.attendance.checkIn(meeting.id, { way: 'online', code: null }),
      kiosk.attendance.markPresent(meeting.id, { seatIds: [meeting.who['An']!.seat.id], place: null }),
      kiosk.speaking.request(meeting.id, { itemId, kind: 'statement', seatId: null }),
      kiosk.presenting.handOver(meeting.id, { seatId: null, insteadOf: null }),
      kiosk.screens.pair(meeting.id, { code: 'AAAA-AA', siteId: null }),
      kiosk.screens.ofMeeting(meeting.id),
      kiosk.meetings.close(meeting.id),
      kiosk.meetings.mine(),
    ];
    for (const attempt of attempts) expect(await refusal(attempt)).toBe('platform/forbidden');
    expect(await refusal(kiosk.meetings.snapshot(other.id))).toBe('platform/not-found');
    expect(await refusal(kiosk.attendance.hallCode(other.id, null))).toBe('platform/not-found');
  });

  it('is told at once on its own stream, and comes back as a screen of the meeting by itself', async () => {
    const meeting = await aMeeting(app).issued().build();
    const kiosk = app.client();
    const { id, code } = await kiosk.screens.register();
    const heard: string[] = [];
    const statuses: string[] = [];
    const paired = new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`heard ${heard.join()} with ${statuses.join()}`)), 5000);
      const live = kiosk.live({
        onEvent: ({ event }) => {
          heard.push(event);
        },
        onStatus: (status) => {
          statuses.push(status);
          if (status === 'live' && statuses.length === 1) {
            void meeting.secretary.screens.pair(meeting.id, { code: code!, siteId: null });
            return;
          }
          if (status !== 'live' || !heard.includes('screens.paired')) return;
          clearTimeout(timer);
          live.close();
          resolve();
        },
      });
      live.follow([{ stream: `screen:${id}`, seq: 0 }]);
    });
    await paired;
    expect((await kiosk.screens.mine()).place).toEqual({ meetingId: meeting.id, siteId: null });
    expect(await refusal(kiosk.meetings.snapshot(meeting.id))).toBe('accepted');
  });

  it('hangs in the hall or at a site, and is listed for those who pair', async () => {
    const meeting = await aMeeting(app).withMembers('An').withGuest('Khách', 0).issued().build();
    const siteId = await atSite(app, meeting, 'Sơn Tây', ['An']);
    await pairedKiosk(meeting);
    await pairedKiosk(meeting, siteId);
    const list = await meeting.who['Chủ tọa']!.client.screens.ofMeeting(meeting.id);
    expect(list.map(({ place }) => place.siteId)).toEqual([null, siteId]);
    expect(list[0]!.pairedByName).toBe(meeting.secretaryPerson.fullName);
    expect(await refusal(meeting.who['An']!.client.screens.ofMeeting(meeting.id))).toBe('platform/forbidden');
    expect(await refusal(meeting.who['Khách']!.client.screens.ofMeeting(meeting.id))).toBe('platform/forbidden');
  });

  it('is done by a room technician, who learns where and when, and never what about', async () => {
    const meeting = await aMeeting(app)
      .with({ title: 'Chuyện không nói ra', place: 'Phòng họp số 7' })
      .issued()
      .build();
    const technician = await signedIn(app, await aPerson(app, { roles: [{ role: 'room-technician' }] }));
    const places = await technician.screens.places();
    expect(places.find(({ meetingId }) => meetingId === meeting.id)).toMatchObject({
      place: 'Phòng họp số 7',
      sites: [],
    });
    expect(JSON.stringify(places)).not.toContain('Chuyện');
    const kiosk = app.client();
    const { id, code } = await kiosk.screens.register();
    await technician.screens.pair(meeting.id, { code: code!, siteId: null });
    expect(await refusal(technician.meetings.snapshot(meeting.id))).toBe('platform/not-found');
    expect(await refusal(meeting.secretary.screens.places())).toBe('platform/forbidden');
    await technician.screens.unpair(meeting.id, id);
    const draft = await aMeeting(app).build();
    expect(await refusal(technician.screens.pair(draft.id, { code: code!, siteId: null }))).toBe('platform/not-found');
  });

  it('takes a code once, of two who type it at the same moment one', async () => {
    const [a, b] = [await aMeeting(app).issued().build(), await aMeeting(app).issued().build()];
    const { code } = await app.client().screens.register();
    const answers = await Promise.all(
      [a, b].map((meeting) => refusal(meeting.secretary.screens.pair(meeting.id, { code: code!, siteId: null }))),
    );
    expect(answers.sort()).toEqual(['accepted', 'screens/wrong-code']);
  });

  it('is refused to members, for a foreign site, in a draft, and slowed down for those who guess', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const draft = await aMeeting(app).build();
    const { code } = await app.client().screens.register();
    const pair = (of: BuiltMeeting, client: Client, siteId: string | null = null, typed = code!) =>
      refusal(client.screens.pair(of.id, { code: typed, siteId }));
    expect(await pair(meeting, meeting.who['An']!.client)).toBe('platform/forbidden');
    expect(await pair(meeting, meeting.secretary, meeting.bodyId)).toBe('screens/no-such-site');
    expect(await pair(draft, draft.secretary)).toBe('screens/not-pairable');
    const guesses = await Promise.all(
      Array.from({ length: 10 }, (_, i) => pair(meeting, meeting.secretary, null, `AAAA-A${i}`)),
    );
    expect(new Set(guesses)).toEqual(new Set(['screens/wrong-code', 'identity/wait-before-retry']));
  });
});
