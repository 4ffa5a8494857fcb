import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tally } from '../../../libs/voting/src/rules/tally.js';
import { ballotCases } from './ballot-cases.js';
import { secondCount } from './second-count.js';

/** The long run: ECABINET_RULE_CASES=1000000 npm run jest -- test/voting/rules */
const CASES = Number(process.env['ECABINET_RULE_CASES'] ?? 20_000);
const LONGEST_MS = Math.max(60_000, CASES * 2);

describe('two counts of one ballot', () => {
  it(
    `agree on ${CASES} random ballots, and every kind of outcome is among them`,
    () => {
      const seen = new Map<string, number>();

      fc.assert(
        fc.property(ballotCases, ({ rule, electorate, ballots, presentIds }) => {
          const { groups, present, baseSize, needed, outcome, decidedBy } = tally(
            rule,
            electorate,
            ballots,
            presentIds,
          );
          const kind = `${outcome} by ${decidedBy ?? 'nobody yet'}`;
          seen.set(kind, (seen.get(kind) ?? 0) + 1);

          expect({ groups, present, baseSize, needed, outcome }).toEqual(
            secondCount(rule, electorate, ballots, presentIds),
          );
        }),
        { numRuns: CASES },
      );

      const rare = [...seen].filter(([, times]) => times < CASES / 1000);
      expect([...seen.keys()].sort()).toEqual([
        'not-passed by chair-side',
        'not-passed by threshold',
        'not-passed by tie-fails',
        'passed by chair-side',
        'passed by threshold',
        'revote by tie-revote',
        'tied-awaiting-chair by nobody yet',
      ]);
      expect(rare).toEqual([]);
    },
    LONGEST_MS,
  );
});
