import { type MeetingFacts, type MeetingState, mayTakeStep } from '@app/contracts';

/** The step that brings a meeting nearer to its session. */
export type PreparationAct = 'submit' | 'approve' | 'issue';
/** Other ways from here. */
export type OtherAct = 'send-back' | 'move' | 'cancel';
/** What must be there before the step; the server refuses it otherwise. */
export type Missing = 'items' | 'chair';

export interface PreparationStep {
  /** Null: nothing is left to prepare, or it is somebody else's turn. */
  readonly act: PreparationAct | null;
  readonly missing: readonly Missing[];
  readonly others: readonly OtherAct[];
}

const forward: readonly PreparationAct[] = ['submit', 'approve', 'issue'];
const others: readonly OtherAct[] = ['send-back', 'move', 'cancel'];

export interface Preparedness {
  readonly facts: MeetingFacts;
  readonly items: number;
  readonly hasChair: boolean;
}

/** The one next step in the life of a meeting that is prepared, what it lacks, and the ways aside. */
export function preparationStep({ facts, items, hasChair }: Preparedness): PreparationStep {
  const act = forward.find((one) => mayTakeStep(facts, one)) ?? null;
  const missing: readonly Missing[] = [
    ...(items === 0 ? ['items' as const] : []),
    ...(hasChair ? [] : ['chair' as const]),
  ];
  return {
    act,
    missing: act === null ? [] : missing,
    others: others.filter((one) => mayTakeStep(facts, one)),
  };
}

/** Has the invitation gone out, so that people answer? */
export const asksForAnswers = (state: MeetingState): boolean =>
  state === 'issued' || state === 'in-session' || state === 'paused';
