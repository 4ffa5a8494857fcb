import { describe, expect, it } from '@jest/globals';
import { parseAgenda } from './parse-agenda.js';

describe('an agenda numbered in several ways', () => {
  const levels = (text: string) => parseAgenda(text).map(({ level, title }) => `${level} ${title}`);

  it('begins anew with a part, whatever stood before it', () => {
    expect(levels('1. Khai mạc\na) Chào cờ\nb) Giới thiệu\nII. Nội dung\n1. Báo cáo\na) Thu\nIII. Kết luận')).toEqual([
      '1 Khai mạc',
      '2 Chào cờ',
      '2 Giới thiệu',
      '1 Nội dung',
      '2 Báo cáo',
      '3 Thu',
      '1 Kết luận',
    ]);
    expect(levels('A. Phần chung\nI. Báo cáo\n1. Thu\nB. Phần riêng\nI. Tờ trình')).toEqual([
      '1 Phần chung',
      '2 Báo cáo',
      '3 Thu',
      '1 Phần riêng',
      '2 Tờ trình',
    ]);
  });

  it('has figures with points, dashes and plus signs under them', () => {
    expect(levels('I. Tình hình\n1.1. Kinh tế\n- Công nghiệp\n1.2 Xã hội\nII. Nhiệm vụ\n2.1 Thu ngân sách')).toEqual([
      '1 Tình hình',
      '2 Kinh tế',
      '3 Công nghiệp',
      '2 Xã hội',
      '1 Nhiệm vụ',
      '2 Thu ngân sách',
    ]);
    expect(levels('- Khai mạc\n-Báo cáo\n+ Kinh tế\n+Xã hội\n- Bế mạc')).toEqual([
      '1 Khai mạc',
      '1 Báo cáo',
      '2 Kinh tế',
      '2 Xã hội',
      '1 Bế mạc',
    ]);
  });

  it('comes from Word with a tab after each number or bullet', () => {
    expect(levels('I\tKhai mạc\n1\tTuyên bố lý do\n2\tGiới thiệu đại biểu\nII\tNội dung')).toEqual([
      '1 Khai mạc',
      '2 Tuyên bố lý do',
      '2 Giới thiệu đại biểu',
      '1 Nội dung',
    ]);
    expect(levels('•\tBáo cáo\no\tThu\no\tChi\n•\tTờ trình')).toEqual(['1 Báo cáo', '2 Thu', '2 Chi', '1 Tờ trình']);
  });

  it('has the same levels in a table', () => {
    expect(
      levels(`STT\tNội dung\tCơ quan trình
I\tNội dung trình\t
1\tBáo cáo ngân sách\tSở Tài chính
a\tPhần thu\t
\tPhần chi\t
II\tNội dung khác\t
1\tTờ trình\tSở Nội vụ`),
    ).toEqual(['1 Nội dung trình', '2 Báo cáo ngân sách', '3 Phần thu', '3 Phần chi', '1 Nội dung khác', '2 Tờ trình']);
  });
});
