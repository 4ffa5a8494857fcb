import { type HandCount } from '@app/contracts';

export const handFields = ['for', 'against', 'abstain', 'present'] as const;
export type HandField = (typeof handFields)[number];
/** What was typed, as text. */
export type TypedHands = Readonly<Record<HandField, string>>;

const whole = (text: string): number | null => (/^\d{1,5}$/.test(text.trim()) ? Number(text.trim()) : null);

/** The fields that are no whole numbers, and whether the raised hands are more than those present. */
export function handProblems(typed: TypedHands): readonly (HandField | 'sum')[] {
  const wrong = handFields.filter((field) => whole(typed[field]) === null);
  if (wrong.length > 0) return wrong;
  const { present, ...hands } = { ...counts(typed) };
  return hands.for + hands.against + hands.abstain > present ? ['sum'] : [];
}

/** The count as it is sent; only for typed figures without problems. */
export function handCount(typed: TypedHands, decidingVote: HandCount['decidingVote']): HandCount {
  const figures = counts(typed);
  // Whom a tie hangs on matters only where there is one.
  return { ...figures, decidingVote: figures.for === figures.against ? decidingVote : null };
}

/** Are yes and no equal, so that somebody's side may decide? */
export const isTied = (typed: TypedHands): boolean =>
  handProblems(typed).length === 0 && counts(typed).for === counts(typed).against;

const counts = (typed: TypedHands): Omit<HandCount, 'decidingVote'> => ({
  for: whole(typed.for) ?? 0,
  against: whole(typed.against) ?? 0,
  abstain: whole(typed.abstain) ?? 0,
  present: whole(typed.present) ?? 0,
});
