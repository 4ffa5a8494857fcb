import { describe, expect, test } from '@jest/globals';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { demoPaper, type DemoPaperKind, type PaperOrder } from './index.js';

const ORDER: PaperOrder = {
  title: 'Về việc ban hành Kế hoạch đầu tư công trung hạn giai đoạn 2026 - 2030',
  body: 'Ủy ban nhân dân tỉnh Sông Hiền',
  unit: 'Sở Tài chính',
  number: '08/TTr-STC',
  date: new Date('2026-01-04T20:00:00Z'),
  seed: 7,
};

const MOTTO = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc';

interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

async function read(pdf: Buffer) {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS });
  const document = await task.promise;
  const linesOf = async (number: number): Promise<readonly Line[]> => {
    const { items } = await (await document.getPage(number)).getTextContent();
    return items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , , x = 0, y = 0] = item.transform as readonly number[];
      return [{ text: item.str, x, y }];
    });
  };
  const textOf = async (number: number) => (await linesOf(number)).map((line) => line.text).join(' ');
  const sizeOf = async (number: number) => (await document.getPage(number)).view.slice(2).map(Math.round);
  return { pages: document.numPages, linesOf, textOf, sizeOf, close: () => task.destroy() };
}

describe('every kind of paper', () => {
  test.each<[DemoPaperKind, number, number]>([
    ['submission', 3, 6],
    ['report', 20, 46],
    ['scheme', 46, 46],
    ['draft-decision', 4, 4],
    ['draft-resolution', 4, 4],
    ['annex', 6, 14],
    ['long-report', 300, 300],
  ])(
    '%s has from %d to %d A4 pages and is the same every time',
    async (kind, least, most) => {
      const pdf = await demoPaper(kind, ORDER);
      const paper = await read(pdf);
      expect(paper.pages).toBeGreaterThanOrEqual(least);
      expect(paper.pages).toBeLessThanOrEqual(most);
      expect(await paper.sizeOf(1)).toEqual(kind === 'annex' ? [842, 595] : [595, 842]);
      await paper.close();

      if (kind !== 'long-report') expect((await demoPaper(kind, ORDER)).equals(pdf)).toBe(true);
      if (kind === 'submission') expect((await demoPaper(kind, { ...ORDER, seed: 8 })).equals(pdf)).toBe(false);
    },
    60_000,
  );
});

test('a submission is laid out as NĐ 30/2020 says', async () => {
  const paper = await read(await demoPaper('submission', ORDER));
  const first = await paper.textOf(1);
  for (const part of [
    'UBND TỈNH SÔNG HIỀN',
    'SỞ TÀI CHÍNH',
    MOTTO,
    'Số: 08/TTr-STC',
    // The day is that of Vietnam, and the month 1 has a leading zero.
    'Sông Hiền, ngày 05 tháng 01 năm 2026',
    'TỜ TRÌNH',
    ORDER.title,
    'Kính gửi: Ủy ban nhân dân tỉnh Sông Hiền',
  ]) {
    expect(first).toContain(part);
  }
  expect(await paper.textOf(paper.pages)).toMatch(/Nơi nhận:.*Lưu: VT, STC\..*GIÁM ĐỐC/);

  // Page numbers: from page 2, in the upper margin, in the middle of the text.
  const inUpperMargin = async (page: number) => (await paper.linesOf(page)).filter((line) => line.y > 790);
  expect(await inUpperMargin(1)).toEqual([]);
  const [number] = await inUpperMargin(2);
  expect(number?.text).toBe('2');
  expect(Math.abs((number?.x ?? 0) - (85 + 462 / 2))).toBeLessThan(8);
  await paper.close();
});

test('a draft leaves number and day open and says that it is one', async () => {
  const paper = await read(await demoPaper('draft-decision', ORDER));
  const first = await paper.textOf(1);
  expect(first).toContain('DỰ THẢO');
  expect(first).toContain('/QĐ-UBND');
  expect(first).toMatch(/ngày\s+tháng\s+năm/);
  expect(first).not.toContain('05 tháng 01 năm 2026 UBND');
  expect(await paper.textOf(paper.pages)).toContain('TM. ỦY BAN NHÂN DÂN CHỦ TỊCH');
  await paper.close();
});

test('a scan is pictures of A4 pages without text, the same every time', async () => {
  const pdf = await demoPaper('scan', ORDER);
  const paper = await read(pdf);
  expect(paper.pages).toBeGreaterThanOrEqual(3);
  expect(await paper.sizeOf(1)).toEqual([595, 842]);
  expect(await paper.textOf(1)).toBe('');
  await paper.close();
  expect((await demoPaper('scan', ORDER)).equals(pdf)).toBe(true);
}, 120_000);
