import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type HandsInput } from '@app/contracts';
import { checkIn, expectConverged, QUESTION } from '../support/a-ballot.js';
import { aMeeting, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

describe('EnterShowOfHands', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const hands = (count: Partial<HandsInput['count']>, names: HandsInput['names'] = null): HandsInput => ({
    count: { for: 0, against: 0, abstain: 0, present: 0, decidingVote: null, ...count },
    names,
    withoutQuorumReason: null,
  });
  const enter = (meeting: BuiltMeeting, input: HandsInput, client = meeting.secretary) =>
    client.voting.enterNewHands(meeting.id, { itemId: meeting.items[0]!.id, question: QUESTION, ...input });
  const aHall = () => aMeeting(app).withMembers('An', 'Bình', 'Chi').inSession().build();

  it('is counted by the rule of the body, marked as entered by hand, and shown to all when announced', async () => {
    const meeting = await aHall();
    await checkIn(meeting);
    const [member, chair] = [
      await Tablet.open(meeting.who['An']!.client, meeting.id),
      await Tablet.open(meeting.who['Chủ tọa']!.client, meeting.id),
    ];
    const { ballot, details } = await enter(meeting, hands({ for: 3, against: 1, present: 4 }));
    expect(ballot).toMatchObject({ method: 'show-of-hands', state: 'closed', openedAt: null, turnout: 0, members: 4 });
    expect(details.result?.tally).toMatchObject({
      outcome: 'passed',
      groups: { for: 3, against: 1, silent: 0, absent: 0 },
    });
    expect(details.result?.explanation.map((part) => part.code)).toContain('entered-by-hand');
    expect(details.actors.closed).toMatchObject({ onDirectionOf: 'Chủ tọa' });
    await chair.sees('voting.details-changed');
    expect(chair.state.voting.desk).toEqual([ballot]);
    await expectConverged(chair);
    expect(member.state.voting.ballots).toEqual([]);
    await expectConverged(member);

    await meeting.secretary.voting.announce(ballot.id, { detail: 'figures' });
    for (const tablet of [member, chair]) {
      await tablet.sees('voting.result-announced');
      await tablet.until(() => tablet.state.voting.desk.length === 0, 'for the desk to be empty');
      await expectConverged(tablet);
      tablet.close();
    }
    expect(member.state.voting.ballots[0]?.announced?.tally?.groups).toMatchObject({ for: 3, against: 1 });
  });

  it('answers a prepared question', async () => {
    const meeting = await aHall();
    await checkIn(meeting);
    const { ballot: draft } = await meeting.secretary.voting.prepare(meeting.id, {
      itemId: meeting.items[0]!.id,
      question: QUESTION,
    });
    const input = { ...hands({ for: 4, present: 4 }), rev: draft.rev };
    expect(await refusal(meeting.secretary.voting.enterHands(draft.id, { ...input, rev: 9 }))).toBe(
      'platform/changed-meanwhile',
    );
    const { ballot } = await meeting.secretary.voting.enterHands(draft.id, input);
    expect(ballot).toMatchObject({ id: draft.id, state: 'closed' });
    expect((await meeting.snapshot(meeting.secretary)).voting.desk).toEqual([ballot]);
  });

  it('keeps names where they were taken down, if they give the same counts', async () => {
    const meeting = await aHall();
    await checkIn(meeting);
    const id = (name: string) => meeting.who[name]!.id;
    const named = (...choices: readonly (readonly [string, 'for' | 'against' | 'abstain'])[]) =>
      choices.map(([name, choice]) => ({ memberId: id(name), choice }));
    const count = { for: 2, against: 1, present: 4 };
    const wrong = [
      named(['An', 'for'], ['Bình', 'for']),
      named(['An', 'for'], ['An', 'for'], ['Chi', 'against']),
      [...named(['An', 'for'], ['Chi', 'against']), { memberId: meeting.secretaryPerson.id, choice: 'for' as const }],
    ];
    for (const names of wrong) expect(await refusal(enter(meeting, hands(count, names)))).toBe('voting/wrong-names');
    const { details } = await enter(meeting, hands(count, named(['Chi', 'against'], ['An', 'for'], ['Bình', 'for'])));
    expect(details.names.map(({ name, group }) => [name, group])).toEqual([
      ['An', 'for'],
      ['Bình', 'for'],
      ['Chi', 'against'],
    ]);
  });

  it('refuses counts that cannot be, a hall without a quorum, and those who do not lead', async () => {
    const meeting = await aHall();
    await checkIn(meeting);
    expect(await refusal(enter(meeting, hands({ for: 5, present: 4 })))).toBe('voting/wrong-count');
    expect(await refusal(enter(meeting, hands({ for: 4, present: 5 })))).toBe('voting/wrong-count');
    expect(await refusal(enter(meeting, hands({ for: -1, present: 4 })))).toBe('platform/invalid-input');
    expect(await refusal(enter(meeting, hands({ for: 2, present: 2 })))).toBe('voting/quorum-not-reached');
    expect(await refusal(enter(meeting, hands({ for: 4, present: 4 }), meeting.who['An']!.client))).toBe(
      'platform/forbidden',
    );
    const early = await aMeeting(app).issued().build();
    expect(await refusal(enter(early, hands({ for: 1, present: 1 })))).toBe('voting/not-in-session');
    expect((await meeting.snapshot(meeting.secretary)).voting.desk).toEqual([]);
  });
});
