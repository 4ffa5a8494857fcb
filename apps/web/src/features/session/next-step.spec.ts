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
import { nextStep, type StepFacts } from './next-step.js';

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
