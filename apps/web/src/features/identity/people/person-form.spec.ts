import { describe, expect, it } from '@jest/globals';
import { type PersonView } from '@app/contracts';
import { inputOf, newPost, personErrors, valuesOf } from './person-form.js';

const person: PersonView = {
  id: 'p',
  rev: 3,
  fullName: 'Lê Mai',
  honorific: 'ba',
  position: 'Giám đốc',
  unit: 'Sở Y tế',
  protocolRank: 7,
  username: 'mai',
  email: null,
  phone: null,
  posts: [
    { id: '1', unitId: 'a', unit: 'Sở Y tế', title: 'Giám đốc', isMain: true },
    { id: '2', unitId: 'b', unit: 'Đảng ủy', title: 'Ủy viên', isMain: false },
  ],
  roles: [],
  aideOf: [],
  aides: [],
  account: 'active',
};

describe('the form of a person', () => {
  it('sends back what it was opened with', () => {
    expect(inputOf(valuesOf(person))).toEqual({
      fullName: 'Lê Mai',
      honorific: 'ba',
      username: 'mai',
      email: null,
      phone: null,
      protocolRank: 7,
      posts: [
        { unitId: 'a', title: 'Giám đốc', isMain: true },
        { unitId: 'b', title: 'Ủy viên', isMain: false },
      ],
    });
  });

  it('leaves empty positions out and keeps one main one', () => {
    const values = valuesOf(person);
    const posts = [...values.posts.slice(1), newPost()];
    expect(inputOf({ ...values, posts }).posts).toEqual([{ unitId: 'b', title: 'Ủy viên', isMain: true }]);
    expect(inputOf(valuesOf(null)).posts).toEqual([]);
  });

  it('says what is wrong beside its field', () => {
    const half = { ...newPost('a'), key: 'k' };
    const wrong = {
      ...valuesOf(person),
      fullName: ' ',
      rank: '-1',
      username: 'có dấu cách',
      email: 'x',
      phone: '1',
      posts: [half],
    };
    expect(personErrors(wrong)).toEqual({
      'full-name': 'needName',
      rank: 'needRank',
      username: 'badUsername',
      email: 'badEmail',
      phone: 'badPhone',
      'post-title-k': 'needTitle',
    });
    expect(personErrors(valuesOf(person))).toEqual({});
    expect(personErrors({ ...valuesOf(person), username: 'Thư.Ký' })).toEqual({});
  });
});
