import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RuleValues } from '@app/contracts';
import { cast, checkIn, expectConverged, openBallot } from '../support/a-ballot.js';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

describe('ConcludeTie', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const checked = <T>(value: T) => ({ value, source: 'Điều 1', isChecked: true });
  const castingVote: Partial<RuleValues> = {
    tie: checked('chair-casting-vote' as const),
    tiePerson: checked('presiding' as const),
    tieApplies: checked('whenever-equal' as const),
  };

  async function aTie(rules: Partial<RuleValues> = {}) {
    const meeting = await aMeeting(app).withMembers('An').withRules(rules).inSession().build();
    await checkIn(meeting);
    const { ballot } = await openBallot(meeting);
    await cast(meeting.who['Chủ tọa']!.client, ballot.id, 'for');
    await cast(meeting.who['An']!.client, ballot.id, 'against');
    return { meeting, ballot, closed: await meeting.secretary.voting.close(ballot.id) };
  }

  it('is the chair’s word where the profile leaves a tie open; nothing is announced before', async () => {
    const { meeting, ballot, closed } = await aTie();
    expect(closed.details.result?.tally).toMatchObject({ outcome: 'tied-awaiting-chair', awaits: 'chair-conclusion' });
    expect(await refusal(meeting.secretary.voting.announce(ballot.id, { detail: 'verdict' }))).toBe(
      'voting/awaits-chair',
    );
    const [member, chair] = [
      await Tablet.open(meeting.who['An']!.client, meeting.id),
      await Tablet.open(meeting.who['Chủ tọa']!.client, meeting.id),
    ];
    const concluded = await chair.client.voting.concludeTie(ballot.id, { outcome: 'passed' });
    expect(concluded.details.result?.tally).toMatchObject({
      outcome: 'passed',
      decidedBy: 'chair-conclusion',
      awaits: null,
    });
    expect(concluded.details.actors.concluded).toMatchObject({ byName: 'Chủ tọa', onDirectionOf: null });
    await chair.until(() => chair.state.voting.details[0]?.result?.tally.outcome === 'passed', 'for the conclusion');
    await expectConverged(chair);
    await expectConverged(member);
    // That there was a tie at all is told with the announcement.
    expect(member.events.filter((event) => event.event.startsWith('voting.'))).toEqual([]);
    expect(await refusal(chair.client.voting.concludeTie(ballot.id, { outcome: 'not-passed' }))).toBe(
      'voting/awaits-nobody',
    );
    expect(await refusal(meeting.secretary.voting.announce(ballot.id, { detail: 'verdict' }))).toBe('accepted');
    member.close();
    chair.close();
  });

  it('is a casting vote for or against where the profile says so', async () => {
    const { meeting, ballot, closed } = await aTie(castingVote);
    expect(closed.details.result?.tally.awaits).toBe('casting-vote');
    expect(await refusal(meeting.secretary.voting.concludeTie(ballot.id, { outcome: 'revote' }))).toBe(
      'voting/wrong-conclusion',
    );
    const { details } = await meeting.secretary.voting.concludeTie(ballot.id, { outcome: 'not-passed' });
    expect(details.result?.explanation[0]?.vi).toContain('theo lá phiếu quyết định của chủ tọa');
  });

  it('is not asked where the rule decides by itself', async () => {
    const { meeting, ballot, closed } = await aTie({
      ...castingVote,
      tie: checked('chair-side'),
    });
    expect(closed.details.result?.tally).toMatchObject({ outcome: 'passed', decidedBy: 'chair-side' });
    expect(await refusal(meeting.secretary.voting.concludeTie(ballot.id, { outcome: 'passed' }))).toBe(
      'voting/awaits-nobody',
    );
  });

  it('is refused to members and for a ballot that is still open', async () => {
    const { meeting, ballot } = await aTie();
    expect(await refusal(meeting.who['An']!.client.voting.concludeTie(ballot.id, { outcome: 'passed' }))).toBe(
      'platform/forbidden',
    );
    const { ballot: open } = await openBallot(meeting);
    expect(await refusal(meeting.secretary.voting.concludeTie(open.id, { outcome: 'passed' }))).toBe(
      'voting/awaits-nobody',
    );
  });
});
