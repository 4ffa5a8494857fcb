import { type LiveMeeting } from '@app/client';
import {
  type AgendaItemView,
  type BallotDetails,
  type BallotView,
  type FloorRequestView,
  type FloorView,
  meetingStates,
  type QuorumStatus,
} from '@app/contracts';
import { describe, expect, test } from '@jest/globals';
import { nextStep, type StepFacts, stepFacts } from './next-step.js';

const now = Date.parse('2026-11-26T08:30:00.000Z');
const item = (id: string, wish: Partial<AgendaItemView> = {}) =>
  ({ id, title: `Nội dung ${id}`, hasVote: false, state: 'current', ...wish }) as AgendaItemView;
const ballot = (state: BallotView['state'], wish: Partial<BallotView> = {}) =>
  ({ id: `phiếu ${state}`, itemId: '3', state, endsAt: null, ...wish }) as BallotView;
const request = { id: 'đăng ký 1', itemId: '3' } as FloorRequestView;
const floor = (wish: Partial<FloorView> = {}) =>
  ({ id: 'lượt 1', itemId: '3', beganAt: '2026-11-26T08:28:00.000Z', plannedSeconds: 300, ...wish }) as FloorView;
const quorum = (wish: Partial<QuorumStatus> = {}): QuorumStatus => ({
  total: 27,
  present: 24,
  required: 18,
  isReached: true,
  isKnown: true,
  ...wish,
});

const quiet: StepFacts = {
  kind: 'session',
  quorum: quorum(),
  item: null,
  next: null,
  parts: [],
  whole: null,
  floor: null,
  queue: [],
  ballots: [],
  details: [],
};
const running = (facts: Partial<StepFacts>) => nextStep('in-session', { ...quiet, ...facts }, now);

describe('the next step of the chair', () => {
  test('opens the session when the quorum is there, and waits for it otherwise', () => {
    expect(nextStep('issued', quiet, now).kind).toBe('open-session');
    expect(nextStep('issued', { ...quiet, quorum: quorum({ present: 16, isReached: false }) }, now)).toMatchObject({
      kind: 'wait-for-quorum',
      quorum: { present: 16, required: 18 },
    });
  });

  test('opens without a quorum where the rules name none', () => {
    expect(nextStep('issued', { ...quiet, quorum: null }, now).kind).toBe('open-session');
  });

  test('resumes what is paused; proposes nothing before the invitation and after the end', () => {
    expect(nextStep('paused', quiet, now).kind).toBe('resume-session');
    const silent = meetingStates.filter((state) => nextStep(state, quiet, now).kind === 'none');
    expect(silent).toEqual(['draft', 'submitted', 'approved', 'closed', 'concluded', 'cancelled']);
  });

  test('begins the first item, then the next one, which ends the one before', () => {
    expect(running({ next: item('1', { state: 'planned' }) })).toMatchObject({ kind: 'begin-item', from: null });
    const step = running({ item: item('3'), next: item('4', { state: 'planned' }) });
    expect(step).toMatchObject({ kind: 'begin-item', item: { id: '4' }, from: { id: '3' } });
  });

  test('ends the last item, then the session', () => {
    expect(running({ item: item('8') }).kind).toBe('end-item');
    expect(running({}).kind).toBe('close-session');
  });

  test('calls the first in the queue, whoever speaks', () => {
    expect(running({ item: item('3'), queue: [request] })).toEqual({ kind: 'call-speaker', request, insteadOf: null });
    expect(running({ item: item('3'), queue: [request], floor: floor() })).toMatchObject({
      kind: 'call-speaker',
      insteadOf: { id: 'lượt 1' },
    });
  });

  test('lets the last speaker finish before anything else, and says when the time is over', () => {
    expect(running({ item: item('3', { hasVote: true }), floor: floor() })).toMatchObject({
      kind: 'end-speech',
      isOver: false,
    });
    const long = floor({ beganAt: '2026-11-26T08:20:00.000Z' });
    expect(running({ item: item('3'), floor: long })).toMatchObject({ kind: 'end-speech', isOver: true });
    expect(running({ item: item('3'), floor: { ...long, plannedSeconds: null } })).toMatchObject({ isOver: false });
  });

  test('puts to the vote what the agenda says, with the text that was prepared', () => {
    const voted = item('3', { hasVote: true });
    expect(running({ item: voted })).toEqual({ kind: 'open-ballot', item: voted, draft: null });
    const draft = ballot('draft');
    expect(running({ item: voted, ballots: [draft] })).toEqual({ kind: 'open-ballot', item: voted, draft });
    expect(running({ item: voted, ballots: [ballot('draft', { itemId: '5' })] })).toMatchObject({ draft: null });
  });

  test('the parts of an item come before the vote on the whole', () => {
    const whole = item('3', { hasVote: true });
    const part = item('3.1', { parentId: '3', state: 'planned' });
    expect(running({ item: whole, next: part, parts: [part] })).toEqual({
      kind: 'begin-item',
      item: part,
      from: whole,
    });
    expect(running({ item: whole, parts: [part], queue: [request] }).kind).toBe('call-speaker');
    expect(running({ item: whole, parts: [] }).kind).toBe('open-ballot');
  });

  test('a part with a vote of its own is voted on before the next part', () => {
    const part = item('3.1', { parentId: '3', hasVote: true });
    expect(running({ item: part, next: item('3.2', { state: 'planned' }) })).toMatchObject({
      kind: 'open-ballot',
      item: { id: '3.1' },
    });
  });

  test('after the last part the whole that was left comes back for its vote, and once decided no more', () => {
    const last = item('3.2', { parentId: '3' });
    const whole = item('3', { hasVote: true, state: 'done' });
    const facts = { item: last, whole, next: item('4', { state: 'planned' }) };
    expect(running(facts)).toMatchObject({ kind: 'begin-item', item: { id: '3' }, from: { id: '3.2' } });
    expect(running({ ...facts, ballots: [ballot('published')] })).toMatchObject({ item: { id: '4' } });
    expect(running({ ...facts, kind: 'working' })).toMatchObject({ item: { id: '4' } });
  });

  test('a working meeting decides nothing by ballot', () => {
    expect(running({ kind: 'working', item: item('3', { hasVote: true }) }).kind).toBe('end-item');
  });

  test('an open ballot comes before everything; its end is said when its time is up', () => {
    const facts = { item: item('3', { hasVote: true }), queue: [request], ballots: [ballot('open')] };
    expect(running(facts)).toMatchObject({ kind: 'close-ballot', isTimeUp: false });
    const ended = ballot('open', { endsAt: '2026-11-26T08:29:59.000Z' });
    expect(running({ ...facts, ballots: [ended] })).toMatchObject({ kind: 'close-ballot', isTimeUp: true });
  });

  test('a counted ballot waits for the announcement, equal numbers for the chair’s word', () => {
    const closed = ballot('closed');
    const facts = { item: item('3', { hasVote: true }), queue: [request], ballots: [closed] };
    expect(running(facts)).toEqual({ kind: 'announce', ballot: closed });
    const details = [
      { ballotId: closed.id, result: { tally: { awaits: 'chair-conclusion' }, explanation: [] } },
    ] as unknown as BallotDetails[];
    expect(running({ ...facts, details })).toEqual({ kind: 'conclude-tie', ballot: closed });
  });

  test('after the announcement the session goes on; a stopped ballot decides nothing', () => {
    const voted = item('3', { hasVote: true });
    expect(running({ item: voted, ballots: [ballot('published')] }).kind).toBe('end-item');
    expect(running({ item: voted, ballots: [ballot('void')] }).kind).toBe('open-ballot');
  });
});

describe('what the next step depends on', () => {
  const factsOf = (items: readonly AgendaItemView[]) =>
    stepFacts({
      meeting: { head: { kind: 'session' }, items },
      attendance: { quorum: null },
      speaking: { queue: [], floor: [] },
      voting: { ballots: [], desk: [], details: [] },
    } as unknown as LiveMeeting);
  const ids = (items: readonly AgendaItemView[]) => items.map(({ id }) => id);

  test('the parts of the current item that are still to come', () => {
    const whole = item('3', { parentId: null, hasVote: true });
    const parts = [item('3.1', { parentId: '3', state: 'skipped' }), item('3.2', { parentId: '3', state: 'planned' })];
    expect(ids(factsOf([whole, ...parts]).parts)).toEqual(['3.2']);
    expect(ids(factsOf([item('3', { parentId: null })]).parts)).toEqual([]);
  });

  test('the whole of the last part, if it was taken up before and is to be voted on', () => {
    const whole = (wish: Partial<AgendaItemView>) =>
      item('3', { parentId: null, state: 'done', hasVote: true, ...wish });
    const last = item('3.2', { parentId: '3' });
    expect(factsOf([whole({}), last]).whole?.id).toBe('3');
    expect(factsOf([whole({ hasVote: false }), last]).whole).toBeNull();
    expect(factsOf([whole({ state: 'planned' }), last])).toMatchObject({ whole: null, next: { id: '3' } });
    expect(factsOf([whole({}), last, item('3.3', { parentId: '3', state: 'planned' })]).whole).toBeNull();
  });
});
