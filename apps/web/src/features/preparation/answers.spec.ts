import { type AnswerView, type ConsentState, type InvitationAnswer, type SeatView } from '@app/contracts';
import { describe, expect, test } from '@jest/globals';
import { answerGroups } from './answers.js';

const aSeat = (id: string, roles: SeatView['roles'] = ['member']): SeatView => ({
  id,
  rev: 1,
  personId: id,
  office: null,
  name: id,
  honorific: 'dong-chi',
  position: '',
  unit: '',
  roles,
  isVoter: true,
  isChairman: false,
  protocolRank: 1,
  siteId: null,
  label: null,
  substituteForSeatId: null,
  itemIds: null,
});
const anAnswer = (seatId: string, answer: InvitationAnswer, state: ConsentState = 'not-needed'): AnswerView => ({
  seatId,
  answer,
  reason: null,
  substitutePersonId: null,
  substituteName: null,
  answeredAt: null,
  answeredByName: null,
  isOnBehalf: false,
  consent: { state, way: null, byName: null, recordedByName: null, at: null, note: null },
});
const ids = (list: readonly { readonly seat: SeatView }[]) => list.map(({ seat }) => seat.id);

describe('answers to the invitation', () => {
  const groups = answerGroups([aSeat('a'), aSeat('b'), aSeat('c'), aSeat('d'), aSeat('s', ['substitute'])], {
    answers: [
      anAnswer('a', 'confirmed'),
      anAnswer('b', 'absent', 'awaiting'),
      anAnswer('c', 'substitute', 'granted'),
      anAnswer('d', 'awaiting'),
    ],
  });

  test('every seat stands in one group, the substitute in none', () => {
    expect([ids(groups.confirmed), ids(groups.absent), ids(groups.awaiting)]).toEqual([['a'], ['b', 'c'], ['d']]);
  });

  test('only what is not decided waits for the chairman', () => {
    expect(ids(groups.toDecide)).toEqual(['b']);
  });
});
