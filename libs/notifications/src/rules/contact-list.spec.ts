import { describe, expect, it } from '@jest/globals';
import { contactList } from './contact-list.js';

const seat = {
  seatId: '1',
  personId: '2',
  name: 'Nguyễn Văn An',
  position: 'Giám đốc, Sở "Tài chính"',
  unit: '',
  phone: '+84912345678',
  email: null,
  state: 'refused' as const,
  kind: 'invited' as const,
  at: null,
  nextTryAt: null,
  answer: '550 no such user',
};

describe('the list to telephone by', () => {
  it('is CSV that a table program reads as text', () => {
    const [head, first] = contactList([seat]).split('\r\n');
    expect(head?.startsWith('\uFEFFSTT,Họ và tên')).toBe(true);
    expect(first).toBe(`1,Nguyễn Văn An,"Giám đốc, Sở ""Tài chính""",,'+84912345678,,Không gửi được,550 no such user`);
  });
});
