import { describe, expect, it } from '@jest/globals';
import { noticeKinds } from '@app/contracts';
import { type LetterFacts, letterText, spokenTime } from './letter-text.js';

const facts: LetterFacts = {
  kind: 'invited',
  title: 'Phiên họp <thường kỳ> tháng 11',
  bodyName: 'Ủy ban nhân dân tỉnh',
  startsAt: new Date('2026-11-26T07:00:00Z'),
  endsAt: new Date('2026-11-26T09:30:00Z'),
  place: 'Phòng họp số 1',
  isAsAide: false,
  papers: { count: 5, late: 2 },
  decision: null,
  link: 'https://hop.tinh.gov.vn/meetings/1',
};

describe('the words of an e-mail', () => {
  it('say what, when, where and where to read on', () => {
    const { subject, text, html } = letterText(facts);
    expect(subject).toBe('Giấy mời họp: Phiên họp <thường kỳ> tháng 11');
    expect(text).toContain('Thời gian: 14:00–16:30, 26/11/2026');
    expect(text).toContain('Địa điểm: Phòng họp số 1');
    expect(text).toContain(facts.link);
    expect(html).not.toContain('<thường');
  });
  it('name neither title nor place to somebody who is no longer invited', () => {
    const { subject, text, html } = letterText({ ...facts, kind: 'uninvited', title: null });
    expect([subject, text, html].join()).not.toMatch(/Phiên họp|Phòng họp số 1/);
    expect(text).toContain('26/11/2026');
  });
  it('count papers without naming them', () => {
    expect(letterText({ ...facts, kind: 'papers' }).text).toContain('5 tài liệu mới, trong đó 2 tài liệu gửi muộn');
  });
  it('exist for every kind, with a short subject', () => {
    for (const kind of noticeKinds)
      expect(letterText({ ...facts, kind, title: 'Rất dài '.repeat(60) }).subject.length).toBeLessThanOrEqual(90);
  });
  it('span midnight with both days', () => {
    expect(spokenTime(new Date('2026-11-26T15:00:00Z'), new Date('2026-11-26T18:00:00Z'))).toBe(
      '22:00, 26/11/2026 – 01:00, 27/11/2026',
    );
  });
});
