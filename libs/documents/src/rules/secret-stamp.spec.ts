import { expect, test } from '@jest/globals';
import { hasSecretStamp } from './secret-stamp.js';

test.each([
  'TỐI MẬT',
  'MẬT',
  'TUYỆT MẬT',
  '  [ MẬT ]  ',
  '“TỐI MẬT”',
  'M Ậ T',
  'T Ố I  M Ậ T',
  'T U Y Ệ T M Ậ T',
  'Số: 12/TTr-BCH\nTỐI MẬT\nKính gửi: Chủ tịch',
  'Số: 12/TTr-BCH        TUYỆT MẬT',
  'ỦY BAN NHÂN DÂN\tMẬT',
  'Độ mật: Tối mật',
  'ĐỘ MẬT :  TUYỆT MẬT',
])('%j is a stamp', (text) => {
  expect(hasSecretStamp(text)).toBe(true);
});

test.each([
  '',
  'Báo cáo công tác bảo mật',
  'BÁO CÁO CÔNG TÁC BẢO MẬT',
  'BẢO MẬT',
  'Tài liệu mật phải được thu hồi sau phiên họp.',
  'Danh mục tài liệu TỐI MẬT của ngành do Chính phủ quy định',
  'Tuyệt mật',
  'Mật',
  'mật ong',
  'MẬT ONG',
  'BÍ MẬT NHÀ NƯỚC',
  'Độ mật: Không',
  'độ mật: do người có thẩm quyền quyết định',
])('%j is none', (text) => {
  expect(hasSecretStamp(text)).toBe(false);
});
