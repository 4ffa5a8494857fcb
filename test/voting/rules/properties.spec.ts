import { type HandCount, resultGroups, type VotingRule } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tally, tallyAgreed, tallyHands } from '../../../libs/voting/src/rules/tally.js';
import { type BallotCase, ballotCases } from './ballot-cases.js';

const CASES = { numRuns: 2000 };

const count = ({ rule, electorate, ballots, presentIds }: BallotCase, ruleInstead: VotingRule = rule) =>
  tally(ruleInstead, electorate, ballots, presentIds);

describe('whatever the rule and the hall', () => {
  it('every member is in exactly one group', () => {
    fc.assert(
      fc.property(ballotCases, (one) => {
        const { groups, members } = count(one);
        expect(resultGroups.reduce((sum, group) => sum + (groups?.[group] ?? 0), 0)).toBe(members);
        expect(members).toBe(one.electorate.members.length);
      }),
      CASES,
    );
  });

  it('every ballot is counted once', () => {
    fc.assert(
      fc.property(ballotCases, (one) => {
        const { groups } = count(one);
        const counted = (groups?.for ?? 0) + (groups?.against ?? 0) + (groups?.abstain ?? 0) + (groups?.other ?? 0);
        expect(counted).toBe(one.ballots.length);
      }),
      CASES,
    );
  });

  it('the order of ballots, members and attendance changes nothing', () => {
    fc.assert(
      fc.property(ballotCases, (one) => {
        const turned: BallotCase = {
          ...one,
          ballots: [...one.ballots].reverse(),
          presentIds: [...one.presentIds].reverse(),
          electorate: { ...one.electorate, members: [...one.electorate.members].reverse() },
        };
        expect(count(turned)).toEqual(count(one));
      }),
      CASES,
    );
  });

  it('a member who turns from against to for never undoes what the threshold had passed', () => {
    fc.assert(
      fc.property(ballotCases, fc.nat(), (one, pick) => {
        const against = one.ballots.filter(({ choice }) => choice === 'against');
        const turned = against[pick % Math.max(1, against.length)];
        const before = count(one);
        fc.pre(turned !== undefined && before.outcome === 'passed' && before.decidedBy === 'threshold');
        const ballots = one.ballots.map((ballot) =>
          ballot === turned ? { ...ballot, choice: 'for' as const } : ballot,
        );
        expect(count({ ...one, ballots }).outcome).toBe('passed');
      }),
      CASES,
    );
  });

  it('nothing passes without a yes, and a tie without its rule is never decided', () => {
    fc.assert(
      fc.property(ballotCases, (one) => {
        const { groups, outcome } = count(one, { ...one.rule, tie: null, tieApplies: null });
        if (groups?.for === 0) expect(outcome).toBe('not-passed');
        const isHalf = 2 * one.rule.threshold.value.share.n === one.rule.threshold.value.share.d;
        if (isHalf && groups && groups.for > 0 && groups.for === groups.against) {
          expect(outcome).toBe('tied-awaiting-chair');
        }
      }),
      CASES,
    );
  });

  it('a show of hands with the same figures ends as the ballot does', () => {
    fc.assert(
      fc.property(ballotCases, (one) => {
        const { groups, present, outcome, baseSize, needed } = count(one);
        fc.pre(groups?.other === 0);
        const personId = one.electorate[one.rule.tiePerson?.value === 'presiding' ? 'presidingId' : 'chairmanId'];
        const own = one.ballots.find(
          ({ memberId, isBySubstitute }) => memberId === personId && !isBySubstitute,
        )?.choice;
        const hands: HandCount = {
          for: groups.for,
          against: groups.against,
          abstain: groups.abstain,
          present,
          decidingVote: own === 'for' || own === 'against' ? own : null,
        };
        expect(tallyHands(one.rule, one.electorate, hands)).toMatchObject({
          groups,
          present,
          outcome,
          baseSize,
          needed,
        });
      }),
      CASES,
    );
  });

  it('agreement stands exactly when a vote of everyone present would', () => {
    fc.assert(
      fc.property(ballotCases, fc.nat(30), (one, some) => {
        const present = Math.min(some, one.electorate.members.length);
        const ballots = one.electorate.members
          .slice(0, present)
          .map(({ memberId }) => ({ memberId, choice: 'for' as const, isBySubstitute: false }));
        const voted = tally(one.rule, one.electorate, ballots, []);
        expect(tallyAgreed(one.rule, one.electorate, present).outcome).toBe(voted.outcome);
      }),
      CASES,
    );
  });
});
