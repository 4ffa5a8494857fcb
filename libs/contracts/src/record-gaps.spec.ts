import { describe, expect, it } from '@jest/globals';
import { type AgendaItemView, type ItemState } from './meetings.js';
import { type ItemOutcome, type SpeechView, speechesOf } from './minutes.js';
import { type GapFacts, recordGaps } from './record-gaps.js';
import { type SpeakerView } from './speaking.js';

const item = (id: string, state: ItemState = 'done', wish: Partial<AgendaItemView> = {}) =>
  ({ id, state, parentId: null, isSecret: false, ...wish }) as AgendaItemView;
const outcome = (itemId: string, value: ItemOutcome | null) => ({
  ...{ itemId, rev: 1, outcome: value, at: '2026-11-23T01:00:00.000Z' },
  act: { byPersonId: 'p', byName: 'Thư ký', onDirectionOf: null },
});
const speaker = { seatId: 's', name: 'An' } as SpeakerView;
const speech = (id: string, itemId: string, summary: string, isLeftOut = false): SpeechView => ({
  ...{ id, rev: 1, itemId, kind: 'statement', speaker, at: '2026-11-23T01:00:00.000Z' },
  ...{ isOfFloor: true, summary, isLeftOut },
});
const gapsOf = (facts: Partial<GapFacts>) =>
  recordGaps({ kind: 'session', items: [], outcomes: [], conclusions: [], speeches: [], results: [], ...facts }).map(
    ({ kind, itemId, count }) => [kind, itemId, count],
  );

describe('what is missing in a record', () => {
  it('is nothing when each item has its outcome, conclusion and summaries', () => {
    const facts = {
      items: [item('a')],
      outcomes: [outcome('a', 'adopted')],
      conclusions: [{ itemId: 'a', rev: 1, text: 'Giao Sở Tài chính.' }],
      speeches: [speech('1', 'a', 'Nhất trí.'), speech('2', 'a', '', true)],
      results: [{ itemId: 'a', outcome: 'passed' as const }],
    };
    expect(gapsOf(facts)).toEqual([]);
  });

  it('is an outcome, of planned items too, but not of skipped, secret or mere headings', () => {
    const items = [
      item('a'),
      item('b', 'planned'),
      item('c', 'skipped'),
      item('d', 'done', { isSecret: true }),
      item('e', 'planned'),
      item('f', 'done', { parentId: 'e' }),
      item('g', 'planned', { hasVote: true }),
      item('h', 'done', { parentId: 'g' }),
    ];
    expect(gapsOf({ items, outcomes: [outcome('f', null)] })).toEqual([
      ['no-outcome', 'a', 1],
      ['no-outcome', 'b', 1],
      ['no-outcome', 'f', 1],
      // a vote was planned on the whole of it, and never held
      ['no-outcome', 'g', 1],
      ['no-outcome', 'h', 1],
    ]);
  });

  it('is the conclusion of an item that was not withdrawn, and summaries that nobody wrote', () => {
    const facts = {
      items: [item('a'), item('b')],
      outcomes: [outcome('a', 'opinions-given'), outcome('b', 'withdrawn')],
      speeches: [speech('1', 'a', ' '), speech('2', 'a', ''), speech('3', 'b', 'Rút.')],
    };
    expect(gapsOf(facts)).toEqual([
      ['no-conclusion', 'a', 1],
      ['no-summary', 'a', 2],
    ]);
  });

  it('is an outcome that the last vote does not carry', () => {
    const conclusions = [{ itemId: 'a', rev: 1, text: 'Có.' }];
    const gaps = (value: ItemOutcome, ...results: ('passed' | 'not-passed')[]) =>
      gapsOf({
        items: [item('a')],
        outcomes: [outcome('a', value)],
        conclusions,
        results: results.map((result) => ({ itemId: 'a', outcome: result })),
      });
    expect(gaps('adopted', 'not-passed')).toEqual([['outcome-against-result', 'a', 1]]);
    expect(gaps('adopted', 'not-passed', 'passed')).toEqual([]);
    expect(gaps('rejected', 'passed')).toEqual([['outcome-against-result', 'a', 1]]);
    expect(gaps('adopted-to-complete', 'passed')).toEqual([]);
  });

  it('of a working meeting is its one conclusion', () => {
    expect(gapsOf({ kind: 'working', items: [item('a')] })).toEqual([['no-meeting-conclusion', null, 1]]);
    const conclusions = [{ itemId: null, rev: 1, text: 'Yêu cầu các đơn vị thực hiện.' }];
    expect(gapsOf({ kind: 'working', items: [item('a')], conclusions })).toEqual([]);
  });
});

describe('the speeches of a meeting', () => {
  const floor = (id: string, beganAt: string) => ({ id, itemId: 'a', kind: 'statement' as const, speaker, beganAt });

  it('are those written down and those of the floor nobody has written down, once each, by time', () => {
    const past = [
      { ...floor('1', '2026-11-23T01:00:00.000Z'), outcome: 'spoke' as const, endedAt: '2026-11-23T01:05:00.000Z' },
      { ...floor('2', '2026-11-23T01:06:00.000Z'), outcome: 'spoke' as const, endedAt: '2026-11-23T01:07:00.000Z' },
      { ...floor('3', ''), outcome: 'lapsed' as const, endedAt: '2026-11-23T01:08:00.000Z' },
    ];
    const now = [{ ...floor('2', '2026-11-23T01:06:00.000Z'), plannedSeconds: null }];
    const written = [{ ...speech('1', 'a', 'Nhất trí.'), at: '2026-11-23T01:00:00.000Z' }];
    const all = speechesOf(written, past, now);
    expect(all.map(({ id, rev, summary }) => [id, rev, summary])).toEqual([
      ['1', 1, 'Nhất trí.'],
      ['2', 0, ''],
    ]);
  });
});
