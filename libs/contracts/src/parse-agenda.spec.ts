import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { agendaInputs, parseAgenda } from './parse-agenda.js';
import { foldVietnamese } from './fold-vietnamese.js';
import { MEETING_LIMITS, SECRET_ITEM_TITLE } from './meetings.js';

/** Level, title, presenter, unit, minutes, vote of each item, as short as it goes. */
const read = (text: string) =>
  parseAgenda(text).map(({ level, title, presenter, unit, minutes, hasVote }) =>
    [level, title, presenter, unit, minutes, hasVote ? 'biểu quyết' : null].filter((part) => part !== null),
  );

describe('an agenda pasted as text', () => {
  it('has title, agency and minutes on one line', () => {
    expect(
      read(`CHƯƠNG TRÌNH PHIÊN HỌP THÁNG 11
1. Báo cáo tình hình kinh tế – xã hội tháng 11 – Sở Tài chính – 30 phút
2. Tờ trình về quy hoạch đô thị - Sở Xây dựng - 45'
3) Nghị quyết về đầu tư công (Sở Tài chính, 20 phút, biểu quyết)`),
    ).toEqual([
      [1, 'Báo cáo tình hình kinh tế – xã hội tháng 11', 'Sở Tài chính', 30],
      [1, 'Tờ trình về quy hoạch đô thị', 'Sở Xây dựng', 45],
      [1, 'Nghị quyết về đầu tư công', 'Sở Tài chính', 20, 'biểu quyết'],
    ]);
  });

  it('has who presents, minutes and the vote one after the other', () => {
    expect(
      read(`1. Tờ trình về quy hoạch – Sở Xây dựng trình bày (15 phút), biểu quyết
2. Báo cáo lễ hội – Sở Văn hóa, Thể thao và Du lịch, 20 phút`),
    ).toEqual([
      [1, 'Tờ trình về quy hoạch', 'Sở Xây dựng', 15, 'biểu quyết'],
      [1, 'Báo cáo lễ hội', 'Sở Văn hóa, Thể thao và Du lịch', 20],
    ]);
  });

  it('has levels by the way its lines are numbered', () => {
    expect(
      read(`I. Nội dung thảo luận
1. Kế hoạch năm 2027
a) Chỉ tiêu tăng trưởng
b) Giải pháp
2. Ngân sách
II. Nội dung khác`).map(([level, title]) => `${level} ${title}`),
    ).toEqual([
      '1 Nội dung thảo luận',
      '2 Kế hoạch năm 2027',
      '3 Chỉ tiêu tăng trưởng',
      '3 Giải pháp',
      '2 Ngân sách',
      '1 Nội dung khác',
    ]);
    expect(read('1. A1\n1.1. B1\n1.1.1 C1\n2. D1\n- E1').map(([level]) => level)).toEqual([1, 2, 3, 1, 2]);
  });

  it('names presenters with their agency', () => {
    expect(
      read('1. Đề án chuyển đổi số – đồng chí Nguyễn Văn An, Giám đốc Sở Khoa học và Công nghệ – 1 giờ 15 phút'),
    ).toEqual([[1, 'Đề án chuyển đổi số', 'Nguyễn Văn An', 'Sở Khoa học và Công nghệ', 75]]);
    expect(read('1. Công tác an ninh (Trình bày: Công an tỉnh)')).toEqual([[1, 'Công tác an ninh', 'Công an tỉnh']]);
    expect(read('1. Cải cách hành chính - Cơ quan trình: Sở Nội vụ - Người trình bày: Trần Thị Bình')).toEqual([
      [1, 'Cải cách hành chính', 'Trần Thị Bình', 'Sở Nội vụ'],
    ]);
  });

  it('goes on over several lines, and its times by the clock', () => {
    expect(
      read(`1. Báo cáo kết quả giải ngân vốn đầu tư công
11 tháng đầu năm
Sở Tài chính trình
Thời gian: 25 phút
2. Thảo luận`),
    ).toEqual([
      [1, 'Báo cáo kết quả giải ngân vốn đầu tư công 11 tháng đầu năm', 'Sở Tài chính', 25],
      [1, 'Thảo luận'],
    ]);
    expect(read('08:00 – 08:15: Khai mạc\n8h15 - 9h00 Báo cáo chung – Văn phòng UBND tỉnh')).toEqual([
      [1, 'Khai mạc', 15],
      [1, 'Báo cáo chung', 'Văn phòng UBND tỉnh', 45],
    ]);
  });

  it('takes words for what they are', () => {
    expect(read('1. Tờ trình – Phòng, chống thiên tai')).toEqual([[1, 'Tờ trình – Phòng, chống thiên tai']]);
    expect(read('1. Báo cáo kế hoạch 5 năm 2026–2030')).toEqual([[1, 'Báo cáo kế hoạch 5 năm 2026–2030']]);
    expect(read('1. Dự thảo Nghị quyết (lần 2)')).toEqual([[1, 'Dự thảo Nghị quyết (lần 2)']]);
    expect(read('Biểu quyết thông qua nghị quyết')).toEqual([[1, 'Biểu quyết thông qua nghị quyết', 'biểu quyết']]);
    expect(read('Nội dung 1: Quy hoạch\nNội dung 2: Ngân sách').map(([, title]) => title)).toEqual([
      'Quy hoạch',
      'Ngân sách',
    ]);
    expect(read('1.\tKhai mạc\n2.\tBế mạc').map(([, title]) => title)).toEqual(['Khai mạc', 'Bế mạc']);
  });
});

describe('an agenda pasted as a table', () => {
  it('is read by its head', () => {
    expect(
      read(`TT\tNội dung\tCơ quan trình\tNgười trình bày\tThời gian (phút)\tBiểu quyết
1\tKế hoạch đầu tư công\tSở Tài chính\tđồng chí Lê Hà, Giám đốc\t30\tx
1.1\tDanh mục dự án\t\t\t10\t
2\tQuy hoạch\tSở Xây dựng\tPhạm Minh\t45 phút\t`),
    ).toEqual([
      [1, 'Kế hoạch đầu tư công', 'Lê Hà', 'Sở Tài chính', 30, 'biểu quyết'],
      [2, 'Danh mục dự án', 10],
      [1, 'Quy hoạch', 'Phạm Minh', 'Sở Xây dựng', 45],
    ]);
  });

  it('is read without a head, with line breaks in its cells', () => {
    expect(read('1\t"Báo cáo\nkinh tế - xã hội"\tSở Tài chính\t20 phút\n2\tThảo luận chung\t\t15 phút\n')).toEqual([
      [1, 'Báo cáo kinh tế – xã hội', 'Sở Tài chính', 20],
      [1, 'Thảo luận chung', 15],
    ]);
  });
});

describe('a preview as input', () => {
  const directory = {
    seats: [
      { id: 'an', name: 'Nguyễn Văn An' },
      { id: 'ha1', name: 'Lê Hà' },
      { id: 'ha2', name: 'Lê Hà' },
    ],
    units: [{ id: 'stc', name: 'Sở Tài chính', shortName: 'STC' }],
  };

  it('hangs items under each other and finds seats and units by name, where only one is meant', () => {
    const items = parseAgenda(`1. Ngân sách – Sở Tài chính – đồng chí Nguyễn Văn An – 30 phút
1.1. Thu – đồng chí Lê Hà
2. ${SECRET_ITEM_TITLE}`);
    expect(agendaInputs(items, directory)).toMatchObject([
      { title: 'Ngân sách', owningUnitId: 'stc', presenterSeatId: 'an', minutesPlanned: 30, isSecret: false },
      { title: 'Thu', parentIndex: 0, presenterSeatId: null, minutesPlanned: 0 },
      { isSecret: true },
    ]);
  });

  it('never loses a word of a title, never breaks a limit and always hangs under an earlier item', () => {
    const word = fc.constantFrom(
      'Báo cáo',
      'Sở',
      'quy hoạch',
      '30',
      'phút',
      '1.',
      'a)',
      '-',
      '–',
      '(',
      ')',
      'I.',
      '\t',
      '\n',
      '8h00',
      '"',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        // What stands before the first number is a heading.
        const items = parseAgenda(['1. Mở đầu', ...words].join(' '));
        const inputs = agendaInputs(items, directory);
        for (const [index, input] of inputs.entries()) {
          expect(input.parentIndex ?? -1).toBeLessThan(index);
          expect(input.title.length).toBeLessThanOrEqual(MEETING_LIMITS.titleMax);
          expect(input.title).not.toBe('');
        }
        expect(items.every(({ level }) => level >= 1 && level <= 3)).toBe(true);
        const kept = foldVietnamese(JSON.stringify(items));
        if (words.includes('quy hoạch') && !words.includes('\t')) expect(kept).toContain('quy hoach');
      }),
      { numRuns: 1000 },
    );
  });
});
