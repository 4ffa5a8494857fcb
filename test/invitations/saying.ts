import { type AnswerInput } from '@app/contracts';
import { type Attendee } from '../support/a-meeting.js';

/** An answer of somebody's seat; staying away comes with a reason. */
export const saying = (who: Attendee, answer: AnswerInput['answer'], more: Partial<AnswerInput> = {}): AnswerInput => ({
  seatId: who.seat.id,
  answer,
  reason: answer === 'confirmed' ? null : 'Đi công tác',
  substitutePersonId: null,
  ...more,
});
