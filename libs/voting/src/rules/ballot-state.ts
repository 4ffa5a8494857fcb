import { type BallotAct, type BallotState, type DecisionMethod } from '@app/contracts';

interface Move {
  readonly from: BallotState;
  readonly to: BallotState;
  /** An act that must say why. */
  readonly needsReason: boolean;
}

/**
 * Life of a ballot: draft → open → closed → published. The chair confirms a result by announcing it. What was opened by
 * mistake is stopped, what was entered by hand with wrong figures is withdrawn before the announcement: both are kept as
 * void with their reason, and a new one is made.
 */
export const ballotMoves: Readonly<Record<BallotAct, Move>> = {
  open: { from: 'draft', to: 'open', needsReason: false },
  enter: { from: 'draft', to: 'closed', needsReason: false },
  close: { from: 'open', to: 'closed', needsReason: false },
  publish: { from: 'closed', to: 'published', needsReason: false },
  void: { from: 'open', to: 'void', needsReason: true },
  withdraw: { from: 'closed', to: 'void', needsReason: true },
};

/** Is this act possible for a ballot in this state? An impossible one is a 409 and changes nothing. */
export function canMove(from: BallotState, act: BallotAct): boolean {
  return ballotMoves[act].from === from;
}

/** State after the act, or null when the act is not possible from here. */
export function nextState(from: BallotState, act: BallotAct): BallotState | null {
  return canMove(from, act) ? ballotMoves[act].to : null;
}

/** How a mistake is undone: votes that were cast and counted are never withdrawn, only a ballot still open is stopped. */
export function undoingAct(method: DecisionMethod): 'void' | 'withdraw' {
  return method === 'ballot' ? 'void' : 'withdraw';
}

/** Question, choices and rule may change until the ballot opens, never after. */
export function isFrozen(state: BallotState): boolean {
  return state !== 'draft';
}

/** Figures exist from the close on: to chair and secretary first, to everyone once published. */
export function mayShowResult(state: BallotState, audience: 'lead' | 'everyone'): boolean {
  return state === 'published' || (audience === 'lead' && state === 'closed');
}
