import { defaultProvincialValues, type RuleValues } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { electorateOf, electorFor } from './electorate.js';

const rollIds = ['an', 'binh', 'chi'];
const facts = {
  rollIds,
  substitutions: [{ memberId: 'an', substituteId: 'phu' }],
  chairmanId: 'binh',
  presidingId: 'binh',
};

const letting = (votes: boolean): Pick<RuleValues, 'substitute'> => ({
  substitute: { value: { speaks: true, votes, countsForQuorum: false }, source: '', isChecked: false },
});

describe('who may vote', () => {
  it('is read off the roll, each member once', () => {
    const { members } = electorateOf(defaultProvincialValues, { ...facts, rollIds: [...rollIds, 'an'] });
    expect(members.map(({ memberId }) => memberId)).toEqual(rollIds);
  });

  it('gives a guest, an aide and the head of an invited agency no ballot', () => {
    const electorate = electorateOf(letting(true), facts);
    expect(electorFor(electorate, 'a-guest')).toBeNull();
  });

  it('gives a substitute a ballot only where the profile says so; unset means no', () => {
    expect(electorFor(electorateOf(defaultProvincialValues, facts), 'phu')).toBeNull();
    expect(electorFor(electorateOf(letting(false), facts), 'phu')).toBeNull();
    expect(electorFor(electorateOf(letting(true), facts), 'phu')).toEqual({ memberId: 'an', substituteId: 'phu' });
  });

  it('never gives one person two ballots', () => {
    const substitutions = [
      { memberId: 'an', substituteId: 'chi' },
      { memberId: 'binh', substituteId: 'phu' },
      { memberId: 'chi', substituteId: 'phu' },
    ];
    const { members } = electorateOf(letting(true), { ...facts, substitutions });
    expect(members.map(({ substituteId }) => substituteId)).toEqual([null, 'phu', null]);
  });
});
