import { describe, expect, it } from '@jest/globals';
import { parseAgenda } from './parse-agenda.js';

/** Level, title, who and minutes of each item, as short as it goes. */
const read = (text: string) =>
  parseAgenda(text).map(({ level, title, presenter, unit, minutes }) =>
    [level, title, presenter, unit, minutes].filter((part) => part !== null),
  );

describe('an agenda by the clock', () => {
  it('has an item for each line that begins with a time, which lasts until the next', () => {
    expect(
      read(`08:00 Khai mạc
8h30 Báo cáo kinh tế - xã hội - Sở Tài chính
9 giờ 30: Nghỉ giải lao
9g45 - Thảo luận
11h Bế mạc`),
    ).toEqual([
      [1, 'Khai mạc', 30],
      [1, 'Báo cáo kinh tế – xã hội', 'Sở Tài chính', 60],
      [1, 'Nghỉ giải lao', 15],
      [1, 'Thảo luận', 75],
      [1, 'Bế mạc'],
    ]);
  });

  it('has a session of the morning and one of the afternoon, with lines under a time', () => {
    expect(
      read(`I. BUỔI SÁNG
8 giờ 00 phút – 8 giờ 15 phút: Ổn định tổ chức
- Giới thiệu đại biểu
8 giờ 15: Phát biểu khai mạc (đồng chí Nguyễn Văn An, Chủ tịch UBND tỉnh)
II. BUỔI CHIỀU
14h00: Thảo luận tổ`),
    ).toEqual([
      [1, 'BUỔI SÁNG'],
      [2, 'Ổn định tổ chức', 15],
      [3, 'Giới thiệu đại biểu'],
      [2, 'Phát biểu khai mạc', 'Nguyễn Văn An', 'UBND tỉnh'],
      [1, 'BUỔI CHIỀU'],
      [2, 'Thảo luận tổ'],
    ]);
  });

  it('may have its times on lines of their own, or in brackets behind', () => {
    expect(read('08h00 - 08h15\nĐón tiếp đại biểu\n08h15\nKhai mạc\n08h30\nBáo cáo')).toEqual([
      [1, 'Đón tiếp đại biểu', 15],
      [1, 'Khai mạc', 15],
      [1, 'Báo cáo'],
    ]);
    expect(read('1. Khai mạc (8h00)\n2. Báo cáo (8h10 - 8h40)\n3. Thảo luận – 1h30')).toEqual([
      [1, 'Khai mạc', 10],
      [1, 'Báo cáo', 30],
      [1, 'Thảo luận', 90],
    ]);
  });

  it('is a table with times in front, with a head and without', () => {
    const items = [
      [1, 'Đón tiếp đại biểu', 'Văn phòng UBND tỉnh', 15],
      [1, 'Phát biểu khai mạc', 15],
      [1, 'Báo cáo kết quả', 'Sở Tài chính'],
    ];
    const rows = `08h00 - 08h15\tĐón tiếp đại biểu\tVăn phòng UBND tỉnh
08h15\tPhát biểu khai mạc\t
08h30\tBáo cáo kết quả\tSở Tài chính`;
    expect(read(rows)).toEqual(items);
    expect(read(`Thời gian\tNội dung\tĐơn vị thực hiện\n${rows}`)).toEqual(items);
  });

  it('leaves other times in the title', () => {
    expect(read('1. Họp lúc 8h00 tại phòng số 1\n2. 10 giờ học kỹ năng số').map(([, title]) => title)).toEqual([
      'Họp lúc 8h00 tại phòng số 1',
      '10 giờ học kỹ năng số',
    ]);
  });
});
