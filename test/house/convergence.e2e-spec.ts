import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, presentationOf, reduceLive } from '@app/client';
import {
  type AnnotationEvents,
  type EventName,
  type IdentityEvents,
  type MeetingEvents,
  type NotificationEvents,
  personStream,
  type ScreenEvents,
  type VotingEvents,
} from '@app/contracts';
import { aReadyPaper, type ReadyPaper, SAID } from '../documents/support/papers.js';
import { saying } from '../invitations/saying.js';
import { aMeeting, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { moveClock } from '../support/clock.js';
import { expectConverged } from '../support/converged.js';
import { aPerson } from '../support/people.js';
import { Tablet } from '../support/tablet.js';

/** Told to one person or one device about themselves: no part of any meeting's snapshot follows from them. */
type OutsideMeetings = IdentityEvents & ScreenEvents & AnnotationEvents & NotificationEvents;
const outside: Readonly<Record<keyof OutsideMeetings, true>> = {
  'identity.session-ended': true,
  'identity.roles-changed': true,
  'identity.person-disabled': true,
  'identity.person-changed': true,
  'identity.roll-changed': true,
  'identity.code-requested': true,
  'identity.code-issued': true,
  'identity.voter-code-issued': true,
  'screens.paired': true,
  'screens.unpaired': true,
  'annotations.marks-changed': true,
  'notifications.notice-made': true,
  'notifications.notices-read': true,
};

/** All others but those that test/meetings and test/voting tour; an event that is not listed does not compile. */
const toured: Readonly<Record<Exclude<EventName, keyof (OutsideMeetings & MeetingEvents & VotingEvents)>, true>> = {
  'invitations.answered': true,
  'invitations.consent-decided': true,
  'invitations.asked-again': true,
  'invitations.answer-dropped': true,
  'invitations.substitute-agreed': true,
  'invitations.substitute-withdrawn': true,
  'documents.document-changed': true,
  'documents.document-gone': true,
  'documents.version-changed': true,
  'documents.document-recalled': true,
  'documents.deadline-changed': true,
  'documents.bundle-changed': true,
  'attendance.changed': true,
  'attendance.mine-changed': true,
  'attendance.quorum-changed': true,
  'attendance.connections-changed': true,
  'attendance.hall-code-shown': true,
  'attendance.hall-code-hidden': true,
  'attendance.tablets-changed': true,
  'speaking.floor-requested': true,
  'speaking.requests-left': true,
  'speaking.queue-reordered': true,
  'speaking.floor-given': true,
  'speaking.floor-extended': true,
  'speaking.floor-ended': true,
  'speaking.requests-closed': true,
  'speaking.written-opinion-asked': true,
  'presenting.handed-over': true,
  'presenting.page-shown': true,
  'presenting.item-left': true,
  'minutes.outcome-recorded': true,
  'minutes.conclusion-written': true,
  'minutes.speech-written': true,
  'minutes.conclusions-published': true,
};

const DAY_MS = 24 * 3600_000;

describe('snapshot and events agree for every reader', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
    await app.worker();
  });
  afterEach(() => moveClock(app, 0));
  afterAll(() => app.stop());

  it('after every event of papers, answers, attendance, floor, pages and minutes', async () => {
    const meeting = await aMeeting(app)
      .withMembers('An', 'Bình', 'Chi')
      .withSecretarySeat('Thư ký')
      .withAttendees('Dự')
      .withObserver('Quan sát')
      .withGuest('Khách', 0)
      .withGuest('Khách khác', 1)
      .withAide('Giúp việc', 'An')
      .issued()
      .build();
    // Made ready behind the back of the events, so before anybody looks.
    const [first, second] = meeting.items.map(({ id }) => id);
    const papers = {
      recalled: await aReadyPaper(app, meeting, { itemId: first!, title: 'Tờ trình' }),
      shown: await aReadyPaper(app, meeting, { itemId: first!, pages: 5 }),
      other: await aReadyPaper(app, meeting, { itemId: second!, pages: 5 }),
    };
    const clients = [meeting.secretary, ...Object.values(meeting.who).map(({ client }) => client)];
    const tablets = await Promise.all(clients.map((client) => Tablet.open(client, meeting.id)));
    const tour = [...(await before(meeting, papers)), ...during(meeting, papers, tablets), ...after(meeting)];
    for (const step of tour) {
      await step();
      await expectConverged(...tablets);
    }
    const seen = new Set(tablets.flatMap(({ events }) => events.map(({ event }) => event)));
    expect(Object.keys(toured).filter((event) => !seen.has(event))).toEqual([]);
    tablets.forEach((tablet) => tablet.close());
  }, 180_000);

  it('and what is told to one person or device alone changes no meeting', async () => {
    const meeting = await aMeeting(app).withMembers('An').inSession().build();
    const { positions: _, now: __, ...state } = await meeting.snapshot(meeting.secretary);
    const told = { stream: personStream(meeting.secretaryPerson.id), seq: 1, view: {}, at: new Date().toISOString() };
    for (const event of Object.keys(outside)) expect(reduceLive(state, { ...told, event })).toBe(state);
  });

  type Step = () => Promise<unknown>;
  type Papers = Readonly<Record<'recalled' | 'shown' | 'other', ReadyPaper>>;

  async function before(meeting: BuiltMeeting, papers: Papers): Promise<readonly Step[]> {
    const { An, Chi } = meeting.who;
    const { documents, meetings } = meeting.secretary;
    const [deputy, [first, second]] = [await aPerson(app), meeting.items.map(({ id }) => id)];
    const chair = meeting.who['Chủ tọa']!.client;
    const answer = (...said: Parameters<typeof saying>) =>
      said[0].client.invitations.answer(meeting.id, saying(...said));
    const decide = (seatId: string) =>
      chair.invitations.giveConsent(meeting.id, { seatId, decision: 'granted', note: null });
    const words = { title: 'Tờ trình', kind: 'submission', owningUnitId: null } as const;
    const file = { ...words, ...SAID, fileName: '1. Báo cáo.pdf', size: 10, meetingId: meeting.id };
    const { documentId } = papers.recalled;
    const rev = async () => (await documents.ofMeeting(meeting.id)).documents.find(({ id }) => id === documentId)!.rev;
    const later = { startsAt: new Date(Date.now() + 9 * DAY_MS), endsAt: new Date(Date.now() + 9 * DAY_MS + 3600_000) };
    const moved = async (days: { readonly startsAt: Date; readonly endsAt: Date }) =>
      meetings.move(meeting.id, {
        rev: (await meeting.snapshot(meeting.secretary)).meeting.head.rev,
        startsAt: days.startsAt.toISOString(),
        endsAt: days.endsAt.toISOString(),
        place: 'Phòng họp số 2',
        reason: 'Trùng lịch',
      });
    return [
      () => answer(Chi!, 'absent'),
      () => decide(Chi!.seat.id),
      () => answer(An!, 'substitute', { substitutePersonId: deputy.id }),
      () => decide(An!.seat.id),
      () => answer(An!, 'confirmed'),
      () => takeOver(meeting),
      () => moved(later),
      () => moved({ startsAt: new Date(Date.now() + 60_000), endsAt: new Date(Date.now() + 3 * 3600_000) }),
      () => documents.add({ ...file, itemId: first! }),
      async () => documents.edit(documentId, { ...words, title: 'Tờ trình (sửa)', rev: await rev() }),
      async () => documents.move(documentId, { rev: await rev(), itemId: second!, beforeId: null }),
      () => An!.client.documents.makeBundle(meeting.id),
      () => documents.recall(documentId, { reason: 'Nhầm số liệu' }),
    ];
  }

  /** An office answers, then names its person, who has to answer himself. */
  async function takeOver({ id, secretary }: BuiltMeeting): Promise<void> {
    const office = { personId: null, office: 'Sở Tài chính', roles: ['attendee'], siteId: null, label: null } as const;
    const [seat] = await secretary.meetings.addSeats(id, { seats: [{ ...office, itemIds: null }] });
    const answer = { seatId: seat!.id, answer: 'confirmed', reason: null, substitutePersonId: null } as const;
    await secretary.invitations.answer(id, answer);
    await secretary.meetings.fillSeat(id, seat!.id, { rev: seat!.rev, personId: (await aPerson(app)).id });
  }

  function during(meeting: BuiltMeeting, papers: Papers, tablets: readonly Tablet[]): readonly Step[] {
    const { attendance, speaking, presenting, meetings } = meeting.secretary;
    const [first] = meeting.items.map(({ id }) => id);
    const seat = (name: string) => meeting.who[name]!.seat.id;
    const by = (name: string): Client => meeting.who[name]!.client;
    const present = ['Chủ tọa', 'An', 'Bình', 'Khách', 'Dự'].map(seat);
    const requests: string[] = [];
    const ask = async (name: string) => {
      const input = { itemId: first!, kind: 'statement', seatId: null } as const;
      requests.push((await by(name).speaking.request(meeting.id, input)).id);
    };
    const show = (shown: ReadyPaper, page: number) => async () => {
      const presentation = presentationOf((await meeting.snapshot(by('An'))).presenting);
      const { documentId, versionId } = shown;
      const where = { documentId, versionId, page, rect: null, epoch: presentation!.epoch, n: presentation!.n + 1 };
      await by('An').presenting.show(meeting.id, where);
    };
    const spoken = () => meeting.snapshot(meeting.secretary).then(({ speaking: { floor } }) => floor[0]!.id);
    const stays = tablets.find(({ client }) => client === by('An'))!;
    return [
      () => attendance.issueSeatCodes(meeting.id, { seatIds: [seat('Dự')] }),
      () => attendance.showHallCode(meeting.id),
      () => attendance.hideHallCode(meeting.id),
      () => attendance.markPresent(meeting.id, { seatIds: present, place: null }),
      () => attendance.leave(meeting.id, { seatId: seat('Dự') }),
      () => attendance.comeBack(meeting.id, { seatId: seat('Dự') }),
      () => attendance.withdraw(meeting.id, { seatId: seat('Dự') }),
      () => meetings.open(meeting.id, { overrideReason: 'Chạy thử' }),
      async () => {
        stays.stream.stayIn(meeting.id);
        await stays.sees('attendance.connections-changed');
      },
      () => meetings.beginItem(meeting.id, first!),
      () => presenting.handOver(meeting.id, { seatId: seat('An'), insteadOf: null }),
      show(papers.shown, 2),
      show(papers.shown, 3),
      show(papers.other, 1),
      () => ask('An'),
      () => ask('Bình'),
      () => ask('Chủ tọa'),
      () => speaking.reorder(meeting.id, { itemId: first!, order: [...requests].reverse() }),
      () => by('Chủ tọa').speaking.withdraw(meeting.id, { requestId: requests[2]! }),
      () => speaking.give(meeting.id, { to: { requestId: requests[0]! }, plannedSeconds: 60, insteadOf: null }),
      async () => speaking.extend(meeting.id, { floorId: await spoken() }),
      async () => speaking.end(meeting.id, { floorId: await spoken() }),
      () => speaking.leaveUncalled(meeting.id, { requestId: requests[1]! }),
      () => ask('Bình'),
      () => meetings.endItem(meeting.id, first!),
    ];
  }

  function after(meeting: BuiltMeeting): readonly Step[] {
    const { minutes, meetings } = meeting.secretary;
    const itemId = meeting.items[0]!.id;
    const speech = { itemId, seatId: meeting.who['Dự']!.seat.id, kind: 'statement' } as const;
    return [
      () => minutes.recordOutcome(meeting.id, itemId, { rev: 0, outcome: 'adopted' }),
      () => minutes.writeConclusion(meeting.id, { itemId, rev: 0, text: 'Thống nhất.' }),
      () => minutes.addSpeech(meeting.id, { ...speech, summary: 'Đề nghị làm rõ nguồn vốn.' }),
      () => meetings.close(meeting.id),
      () => meetings.conclude(meeting.id),
    ];
  }
});
