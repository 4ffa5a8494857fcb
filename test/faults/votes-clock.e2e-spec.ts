import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Clock } from '@app/platform';
import { cast, membersOf, openBallot } from '../support/a-ballot.js';
import { type RunningApp, startApp } from '../support/app.js';
import { signedIn } from '../support/people.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';
import { aRaceHall } from './support/vote-race.js';

const DAY_MS = 24 * 3600 * 1000;

describe('api processes whose clocks are a day off', () => {
  let early: RunningApp;
  let late: RunningApp;
  beforeAll(async () => {
    early = await startApp();
    late = await startApp({}, early.database);
    early.app.get(Clock).now = () => new Date(Date.now() - DAY_MS);
    late.app.get(Clock).now = () => new Date(Date.now() + DAY_MS);
  });
  afterAll(async () => {
    await late.stop();
    await early.stop();
  });

  it('change nothing: every vote counts, the ballot closes after its seconds and not before', async () => {
    const hall = await aRaceHall(early);
    const began = Date.now();
    const { ballot } = await openBallot(hall, { durationSeconds: 5 });
    expect(Math.abs(Date.parse(ballot.openedAt!) - began)).toBeLessThan(60_000);
    const tablet = await Tablet.open(hall.secretary, hall.id);
    const voters = membersOf(hall).slice(0, 12);
    for (const [index, voter] of voters.entries())
      await cast(index % 2 === 0 ? voter.client : await signedIn(late, voter), ballot.id, 'for');
    const turnout = () => tablet.state.voting.ballots[0]?.turnout;
    await tablet.until(() => turnout() === voters.length, 'for the turnout');
    await tablet.until(() => tablet.state.voting.ballots[0]?.state === 'closed', 'for the end', 15_000);
    expect(Date.now() - began).toBeGreaterThanOrEqual(5000);
    const { openedAt, closedAt } = tablet.state.voting.ballots[0]!;
    expect(Date.parse(closedAt!) - Date.parse(openedAt!)).toBeGreaterThanOrEqual(5000);
    await tablet.until(() => tablet.state.voting.details[0]?.result !== null, 'for the result');
    expect(tablet.state.voting.details[0]?.result?.tally.groups?.for).toBe(voters.length);
    expect(await refusal(cast(membersOf(hall)[20]!.client, ballot.id, 'for'))).toBe('voting/ballot-closed');
    tablet.close();
  });
});
