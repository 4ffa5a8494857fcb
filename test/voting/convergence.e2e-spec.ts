import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type VoteReceipt, type VotingEvents } from '@app/contracts';
import { cast, checkIn, expectConverged, openBallot, QUESTION } from '../support/a-ballot.js';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { Tablet } from '../support/tablet.js';

/** Every event of voting; the compiler keeps the list whole. */
const events: Readonly<Record<keyof VotingEvents, true>> = {
  'voting.ballot-prepared': true,
  'voting.ballot-edited': true,
  'voting.ballot-discarded': true,
  'voting.desk-left': true,
  'voting.decision-entered': true,
  'voting.entry-withdrawn': true,
  'voting.details-changed': true,
  'voting.ballot-opened': true,
  'voting.ballot-extended': true,
  'voting.turnout-changed': true,
  'voting.ballot-closed': true,
  'voting.ballot-voided': true,
  'voting.result-announced': true,
  'voting.mine-changed': true,
};

describe('ballots on every tablet', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('after each step what was reduced from events is a fresh snapshot, for every role', async () => {
    const meeting = await aMeeting(app)
      .withMembers('An', 'Bình', 'Chi')
      .withSecretarySeat('Thư ký')
      .withAttendees('Dự')
      .withObserver('Quan sát')
      .withGuest('Khách', 0)
      .withGuest('Khách khác', 1)
      .withGuest('Khách hai việc', 0, 1)
      .withAide('Giúp việc', 'An')
      .inSession()
      .build();
    await checkIn(meeting);
    const clients = [meeting.secretary, ...Object.values(meeting.who).map((person) => person.client)];
    const tablets = await Promise.all(clients.map((client) => Tablet.open(client, meeting.id)));
    const { voting } = meeting.secretary;
    const [itemId, otherItemId] = meeting.items.map((item) => item.id);
    const by = (name: string) => meeting.who[name]!.client;
    const agreed = { present: null, withoutQuorumReason: null };
    const newBallot = { itemId: otherItemId!, question: QUESTION };
    let [first, second, third] = ['', '', ''];
    /** A vote is told within a second, its receipt together with the turnout. */
    const told = async (name: string, vote: Promise<VoteReceipt>) => {
      const { receipt, ballotId } = await vote;
      const tablet = tablets.find((one) => one.client === by(name))!;
      const mine = () => tablet.state.voting.mine.find((one) => one.ballotId === ballotId)?.vote?.receipt;
      await tablet.until(() => mine() === receipt, `for the receipt of ${name}`);
    };

    const steps: readonly (() => Promise<unknown>)[] = [
      async () => (first = (await voting.prepare(meeting.id, { itemId: itemId!, question: 'Nháp' })).ballot.id),
      () => voting.edit(first, { rev: 1, question: QUESTION }),
      () => voting.open(first, { rev: 2, durationSeconds: 600, withoutQuorumReason: null }),
      () => told('An', cast(by('An'), first, 'for')),
      () => voting.extend(first, { seconds: 60 }),
      () => told('An', cast(by('An'), first, 'against')),
      () =>
        told('Bình', voting.castRollCall(first, { memberId: meeting.who['Bình']!.id, choice: 'for', opinion: null })),
      () => voting.close(first),
      () => voting.concludeTie(first, { outcome: 'not-passed' }),
      () => voting.announce(first, { detail: 'names' }),
      async () => (second = (await openBallot(meeting, newBallot)).ballot.id),
      () => told('Chi', cast(by('Chi'), second, 'abstain')),
      () => voting.void(second, { reason: 'Mở nhầm' }),
      async () => (third = (await voting.enterNewAgreed(meeting.id, { ...newBallot, ...agreed })).ballot.id),
      () => voting.void(third, { reason: 'Ghi nhầm' }),
      async () => (third = (await voting.prepare(meeting.id, newBallot)).ballot.id),
      () => voting.discard(third),
      async () => (third = (await voting.prepare(meeting.id, newBallot)).ballot.id),
      () => voting.enterAgreed(third, { rev: 1, ...agreed }),
      () => voting.announce(third, { detail: 'figures' }),
    ];
    for (const step of steps) {
      await step();
      await Promise.all(tablets.map((tablet) => expectConverged(tablet)));
    }
    const seen = new Set(tablets.flatMap((tablet) => tablet.events.map((event) => event.event)));
    expect(Object.keys(events).filter((event) => !seen.has(event))).toEqual([]);
    tablets.forEach((tablet) => tablet.close());
  }, 90_000);
});
