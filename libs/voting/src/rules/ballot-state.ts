import { type BallotAct, type BallotState } from '@app/contracts';

interface Move {
  readonly from: BallotState;
  readonly to: BallotState;
  /** An act that must say why. */
  readonly needsReason: boolean;
}

/**
 * Life of a ballot: draft → open → closed → confirmed → published. Only an open ballot can be stopped as opened by
 * mistake; it is kept as void with its reason, and a new one is prepared.
 */
export const ballotMoves: Readonly<Record<BallotAct, Move>> = {
  open: { from: 'draft', to: 'open', needsReason: false },
  close: { from: 'open', to: 'closed', needsReason: false },
  void: { from: 'open', to: 'void', needsReason: true },
  confirm: { from: 'closed', to: 'confirmed', needsReason: false },
  publish: { from: 'confirmed', to: 'published', needsReason: false },
};

/** Is this act possible for a ballot in this state? An impossible one is a 409 and changes nothing. */
export function canMove(from: BallotState, act: BallotAct): boolean {
  return ballotMoves[act].from === from;
}

/** State after the act, or null when the act is not possible from here. */
export function nextState(from: BallotState, act: BallotAct): BallotState | null {
  return canMove(from, act) ? ballotMoves[act].to : null;
}

/** Question, choices and rule may change until the ballot opens, never after. */
export function isFrozen(state: BallotState): boolean {
  return state !== 'draft';
}

/** Figures exist from the close on: to chair and secretary first, to everyone once published. */
export function mayShowResult(state: BallotState, audience: 'lead' | 'everyone'): boolean {
  if (state === 'published') return true;

  return audience === 'lead' && (state === 'closed' || state === 'confirmed');
}
