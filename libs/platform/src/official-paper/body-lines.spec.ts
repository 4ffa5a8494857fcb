import { describe, expect, it } from '@jest/globals';
import { bodyLines } from './body-lines.js';

describe('the body in the head of an official paper', () => {
  it('has the place on a line of its own, kept together', () => {
    expect(bodyLines('Ủy ban nhân dân thành phố Hà Nội')).toEqual([
      'ỦY BAN NHÂN DÂN',
      'THÀNH\u00a0PHỐ\u00a0HÀ\u00a0NỘI',
    ]);
    expect(bodyLines('Ủy ban nhân dân tỉnh Sông Hiền')).toEqual(['ỦY BAN NHÂN DÂN', 'TỈNH\u00a0SÔNG\u00a0HIỀN']);
    expect(bodyLines('Văn phòng Ủy ban nhân dân xã Tân An')).toEqual([
      'VĂN PHÒNG ỦY BAN NHÂN DÂN',
      'XÃ\u00a0TÂN\u00a0AN',
    ]);
  });

  it('is one line where no place is named', () => {
    expect(bodyLines('Sở Tài chính')).toEqual(['SỞ TÀI CHÍNH']);
    expect(bodyLines('Ban chỉ đạo chuyển đổi số cấp xã')).toEqual(['BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ CẤP XÃ']);
  });
});
