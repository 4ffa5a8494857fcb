import { expect, test } from '@jest/globals';
import { describeFileName, matchFileNames } from './documents-file-name.js';

test.each([
  ['3. Tờ trình.pdf', '3', 'Tờ trình', 'submission'],
  ['03 - Báo cáo kinh tế - xã hội tháng 11.pdf', '3', 'Báo cáo kinh tế - xã hội tháng 11', 'report'],
  ['ND03-Dự thảo Nghị quyết.pdf', '3', 'Dự thảo Nghị quyết', 'draft'],
  ['nd 3_Phu luc 02.PDF', '3', 'Phu luc 02', 'annex'],
  ['Nội dung 12: Báo cáo tóm tắt.pdf', '12', 'Báo cáo tóm tắt', 'summary'],
  ['Muc 2.1 Ý kiến thẩm định.pdf', '2.1', 'Ý kiến thẩm định', 'appraisal'],
  ['Mục 02.1. Tờ trình.pdf', '2.1', 'Tờ trình', 'submission'],
  ['2.1 Phụ lục kèm Tờ trình.pdf', '2.1', 'Phụ lục kèm Tờ trình', 'annex'],
  ['3) Giấy mời.pdf', '3', 'Giấy mời', 'invitation'],
  ['3.pdf', '3', '3', 'other'],
  ['Tờ trình về dự thảo Nghị quyết.pdf', null, 'Tờ trình về dự thảo Nghị quyết', 'submission'],
  // numbers of documents, decrees, dates and years are not items
  ['12-TTr-STC.pdf', null, '12-TTr-STC', 'submission'],
  ['30 BC-UBND.pdf', null, '30 BC-UBND', 'report'],
  ['NĐ30-2020.pdf', null, 'NĐ30-2020', 'other'],
  ['26.11.2026 Bao cao.pdf', null, '26.11.2026 Bao cao', 'report'],
  ['26-11-2026 Bao cao.pdf', null, '26-11-2026 Bao cao', 'report'],
  ['20261126_scan.pdf', null, '20261126 scan', 'other'],
  ['3D mô hình.pdf', null, '3D mô hình', 'other'],
  ['0. Mở đầu.pdf', null, '0. Mở đầu', 'other'],
])('%s', (fileName, itemNumber, title, kind) => {
  expect(describeFileName(fileName)).toEqual({ itemNumber, title, kind });
});

test('a name that a Mac sends decomposed is read like any other', () => {
  expect(describeFileName('Mục 2 Báo cáo.pdf'.normalize('NFD'))).toEqual({
    itemNumber: '2',
    title: 'Báo cáo',
    kind: 'report',
  });
});

test('files find their items; an unknown part of a number belongs to the item above; a secret item gets none', () => {
  const items = [
    { id: 'a', number: '1', isSecret: false },
    { id: 'b', number: '2', isSecret: false },
    { id: 'b1', number: '2.1', isSecret: false },
    { id: 's', number: '3', isSecret: true },
    { id: 'g', number: null, isSecret: false },
  ];
  const names = ['1. A.pdf', '1.2 B.pdf', 'Muc 2.1 C.pdf', '3. D.pdf', '9. E.pdf', 'F.pdf'];
  expect(matchFileNames(names, items).map(({ fileName, itemId }) => [fileName, itemId])).toEqual([
    ['1. A.pdf', 'a'],
    ['1.2 B.pdf', 'a'],
    ['Muc 2.1 C.pdf', 'b1'],
    ['3. D.pdf', null],
    ['9. E.pdf', null],
    ['F.pdf', null],
  ]);
});
