import { type BodyMemberView, type BodyView, type Day } from '@app/contracts';

/** Where a line of the roll stands on a day. */
export type LineTime = 'past' | 'now' | 'coming';

export function lineTime({ from, until }: Pick<BodyMemberView, 'from' | 'until'>, day: Day): LineTime {
  if (day < from) return 'coming';
  return until !== null && until <= day ? 'past' : 'now';
}

/** Members of a day, in protocol order. */
export const membersOn = (body: BodyView, day: Day): readonly BodyMemberView[] =>
  body.members.filter((member) => lineTime(member, day) === 'now');
