import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ResultDetail } from '@app/contracts';
import { cast, checkIn, expectConverged, openBallot } from '../support/a-ballot.js';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

describe('AnnounceResult', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  async function closedBallot() {
    const meeting = await aMeeting(app)
      .withMembers('An', 'Bình')
      .withGuest('Khách', 0)
      .withGuest('Khách khác', 1)
      .inSession()
      .build();
    await checkIn(meeting);
    const { ballot } = await openBallot(meeting);
    for (const name of ['Chủ tọa', 'An']) await cast(meeting.who[name]!.client, ballot.id, 'for');
    await cast(meeting.who['Bình']!.client, ballot.id, 'against');
    const { details } = await meeting.secretary.voting.close(ballot.id);
    return { meeting, ballot, details };
  }

  async function announced(detail: ResultDetail) {
    const { meeting, ballot, details } = await closedBallot();
    const names = ['An', 'Khách', 'Chủ tọa'];
    const tablets = await Promise.all(names.map((name) => Tablet.open(meeting.who[name]!.client, meeting.id)));
    const stranger = await Tablet.open(meeting.who['Khách khác']!.client, meeting.id);
    await meeting.secretary.voting.announce(ballot.id, { detail });
    for (const tablet of tablets) {
      await tablet.sees('voting.result-announced');
      await expectConverged(tablet);
      tablet.close();
    }
    await expectConverged(stranger);
    expect(JSON.stringify(stranger.events)).not.toContain(ballot.id);
    stranger.close();
    return {
      details,
      seen: tablets[0]!.state.voting.ballots[0]!.announced!,
      words: JSON.stringify(tablets[1]!.events),
    };
  }

  it('shows the verdict and nothing that tells figures or names', async () => {
    const { seen, words } = await announced('verdict');
    expect(seen).toMatchObject({ detail: 'verdict', outcome: 'passed', tally: null, names: [] });
    expect(seen.explanation.map((part) => part.code)).toEqual(['rule']);
    expect(words).not.toMatch(/"groups"|tán thành; |"group"|Bình/);
  });

  it('shows figures with their reasons', async () => {
    const { seen, details, words } = await announced('figures');
    expect(seen).toMatchObject({ tally: details.result!.tally, explanation: details.result!.explanation, names: [] });
    expect(words).not.toContain('Bình');
  });

  it('shows who voted how where the chair wants it', async () => {
    const { seen, details } = await announced('names');
    expect(seen.names).toEqual(details.names);
    expect(seen.names.map(({ name, group }) => [name, group])).toEqual([
      ['Chủ tọa', 'for'],
      ['An', 'for'],
      ['Bình', 'against'],
    ]);
  });

  it('is done once, by those who lead, after the close', async () => {
    const { meeting, ballot } = await closedBallot();
    const announce = (client = meeting.secretary, id = ballot.id) =>
      refusal(client.voting.announce(id, { detail: 'figures' }));
    expect(await announce(meeting.who['An']!.client)).toBe('platform/forbidden');
    const { ballot: open } = await openBallot(meeting);
    expect(await announce(meeting.secretary, open.id)).toBe('voting/illegal-move');
    expect(await announce(meeting.who['Chủ tọa']!.client)).toBe('accepted');
    expect(await announce()).toBe('voting/illegal-move');
  });

  it('may follow the close of the session, not its conclusion', async () => {
    const [early, late] = [await closedBallot(), await closedBallot()];
    for (const { meeting } of [early, late]) await meeting.secretary.meetings.close(meeting.id);
    expect(await refusal(early.meeting.secretary.voting.announce(early.ballot.id, { detail: 'figures' }))).toBe(
      'accepted',
    );
    await late.meeting.secretary.meetings.conclude(late.meeting.id);
    expect(await refusal(late.meeting.secretary.voting.announce(late.ballot.id, { detail: 'figures' }))).toBe(
      'voting/not-in-session',
    );
  });
});
