import { type MeetingState } from './meetings.js';

/** Acts that move a meeting through its life. */
export const lifeActs = [
  'submit',
  'approve',
  'send-back',
  'issue',
  'move',
  'open',
  'pause',
  'resume',
  'close',
  'conclude',
  'cancel',
] as const;
export type LifeAct = (typeof lifeActs)[number];

/** draft → submitted → approved (or sent back) → issued → in session ⇄ paused → closed → concluded; cancelled before the session. */
const moves: Readonly<Record<LifeAct, { readonly from: readonly MeetingState[]; readonly to: MeetingState }>> = {
  submit: { from: ['draft'], to: 'submitted' },
  approve: { from: ['submitted'], to: 'approved' },
  'send-back': { from: ['submitted', 'approved'], to: 'draft' },
  issue: { from: ['approved'], to: 'issued' },
  move: { from: ['issued'], to: 'issued' },
  open: { from: ['issued'], to: 'in-session' },
  pause: { from: ['in-session'], to: 'paused' },
  resume: { from: ['paused'], to: 'in-session' },
  close: { from: ['in-session', 'paused'], to: 'closed' },
  conclude: { from: ['closed'], to: 'concluded' },
  cancel: { from: ['draft', 'submitted', 'approved', 'issued'], to: 'cancelled' },
};

/**
 * Where an act leads, or null when it is illegal from here.
 * A type of meeting that needs no approval is not submitted; it is issued straight from the draft.
 */
export function nextState(
  state: MeetingState,
  act: LifeAct,
  facts: { readonly needsApproval: boolean },
): MeetingState | null {
  if (act === 'issue' && !facts.needsApproval && state === 'draft') return 'issued';
  if (act === 'submit' && !facts.needsApproval) return null;
  const move = moves[act];
  return move.from.includes(state) ? move.to : null;
}
