import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Id, type StreamEvent, type VoteChoice } from '@app/contracts';
import { cast, checkIn, openBallot } from '../support/a-ballot.js';
import { aMeeting, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { Tablet } from '../support/tablet.js';

const NAMES = ['An', 'Bình', 'Chi', 'Dũng'];

describe('before the announcement', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  /** Everything a person without a ballot of his own learns while the others vote, with ids and times taken out. */
  async function watched(choices: readonly VoteChoice[]): Promise<{ readonly seen: string; readonly size: number }> {
    const meeting = await aMeeting(app)
      .withMembers(...NAMES)
      .withAttendees('Dự')
      .withGuest('Khách', 0)
      .inSession()
      .build();
    await checkIn(meeting);
    const watchers = await Promise.all(
      ['Chủ tọa', 'Dự', 'Khách'].map((name) => Tablet.open(meeting.who[name]!.client, meeting.id)),
    );
    const { ballot } = await openBallot(meeting);
    for (const [index, name] of NAMES.entries()) await cast(meeting.who[name]!.client, ballot.id, choices[index]!);
    const snapshots: unknown[] = [];
    for (const watcher of watchers) {
      await watcher.until(() => watcher.state.voting.ballots[0]?.turnout === NAMES.length, 'for the turnout');
      snapshots.push((await watcher.client.meetings.snapshot(meeting.id)).voting);
    }
    const told = watchers.map((watcher) => last(watcher.events));
    const refusals = await answersToTheCurious(meeting, ballot.id);
    watchers.forEach((watcher) => watcher.close());
    const seen = JSON.stringify({ snapshots, told, refusals });
    return { seen: withoutIdentity(seen, meeting), size: seen.length };
  }

  /** The turnout may be told in one step or in several; what it ends with is the same. */
  const last = (events: readonly StreamEvent[]): unknown =>
    ['voting.ballot-opened', 'voting.turnout-changed', 'voting.details-changed', 'voting.mine-changed'].map(
      (name) => events.findLast((event) => event.event === name)?.view ?? null,
    );

  async function answersToTheCurious(meeting: BuiltMeeting, ballotId: Id): Promise<readonly unknown[]> {
    const ask = async (method: string, path: string, body?: string) => {
      const headers = { 'idempotency-key': crypto.randomUUID(), 'content-type': 'application/json' };
      const response = await meeting.who['Dự']!.client.http.raw(method, `/api/ballots/${ballotId}/${path}`, {
        headers,
        body,
      });
      const { id: _, ...problem } = (await response.json()) as Record<string, unknown>;
      return problem;
    };
    return [
      await ask('POST', 'votes', JSON.stringify({ choice: 'for', opinion: null })),
      await ask('POST', 'close'),
      await ask('POST', 'announce', JSON.stringify({ detail: 'names' })),
      await ask('GET', 'result-sheet'),
    ];
  }

  function withoutIdentity(text: string, meeting: BuiltMeeting): string {
    const people = [...Object.values(meeting.who).map((person) => person.id), meeting.secretaryPerson.id];
    const named = people.reduce((words, id, index) => words.replaceAll(id, `person-${index}`), text);
    return named
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'time')
      .replaceAll(meeting.secretaryPerson.fullName, 'secretary');
  }

  it('ballots with opposite votes look the same to everybody, to the byte', async () => {
    const [all, none] = [
      await watched(['for', 'for', 'for', 'for']),
      await watched(['against', 'abstain', 'against', 'abstain']),
    ];
    expect(all.seen).toBe(none.seen);
    expect(all.seen).not.toMatch(/"vote":\{|"group"|"tally":\{|"result":\{|"names":\[\{/);
  });

  it('the close tells the figures to chair and secretary, and to nobody else that there are any', async () => {
    const meeting = await aMeeting(app).withMembers('An').withAttendees('Dự').inSession().build();
    await checkIn(meeting);
    const [member, attendee] = await Promise.all(
      ['An', 'Dự'].map((name) => Tablet.open(meeting.who[name]!.client, meeting.id)),
    );
    const { ballot } = await openBallot(meeting);
    await cast(meeting.who['An']!.client, ballot.id, 'for');
    await meeting.secretary.voting.close(ballot.id);
    for (const tablet of [member!, attendee!]) {
      await tablet.sees('voting.ballot-closed');
      const others = tablet.events.filter((event) => event.event !== 'voting.mine-changed');
      expect(JSON.stringify(others)).not.toMatch(/"group"|"groups"|"tally":\{|"result"|"outcome"/);
      expect(JSON.stringify((await tablet.client.meetings.snapshot(meeting.id)).voting.ballots)).not.toMatch(
        /"tally":\{|"outcome"/,
      );
      tablet.close();
    }
  });
});
