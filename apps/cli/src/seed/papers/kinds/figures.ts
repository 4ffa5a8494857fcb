import { type TableContent, type TableRow } from '../layout/table.js';
import { type SeededRandom } from '../seeded-random.js';
import { upperFirst, vietnameseNumber } from '../wording/vietnamese-forms.js';
import { COMMUNES, INDICATORS, WORKS } from '../wording/word-lists.js';

const plain = (cells: readonly string[]): TableRow => ({ cells, kind: 'plain' });
const group = (cells: readonly string[]): TableRow => ({ cells, kind: 'group' });

/** Plan, result and share of each indicator, in three groups. */
export function indicatorTable(caption: string, random: SeededRandom): TableContent {
  const rows = INDICATORS.map(([name, unit], at) => {
    const plan = unit === '%' ? random.between(380, 880) / 10 : random.between(400, 9_000) / 10;
    const result = plan * (0.86 + random.next() * 0.26);
    const shown = [vietnameseNumber(plan, 1), vietnameseNumber(result, 1), vietnameseNumber((result / plan) * 100, 1)];
    return plain([String(at + 1), name, unit, ...shown]);
  });
  return {
    caption,
    columns: [
      { title: 'TT', share: 6, align: 'center' },
      { title: 'Chỉ tiêu', share: 40, align: 'left' },
      { title: 'Đơn vị tính', share: 18, align: 'center' },
      { title: 'Kế hoạch', share: 14, align: 'right' },
      { title: 'Thực hiện', share: 14, align: 'right' },
      { title: 'Tỷ lệ (%)', share: 12, align: 'right' },
    ],
    rows: [
      group(['I', 'Kinh tế', '', '', '', '']),
      ...rows.slice(0, 6),
      group(['II', 'Xã hội và môi trường', '', '', '', '']),
      ...rows.slice(6, 12),
      group(['III', 'Hành chính và phát triển nông thôn', '', '', '', '']),
      ...rows.slice(12),
    ],
  };
}

export function projectTable(caption: string, random: SeededRandom): TableContent {
  const rows = Array.from({ length: 9 }, (_, at) => {
    const capital = random.between(150, 9_800) / 10;
    const done = random.between(18, 97);
    const work = random.pick(WORKS);
    const name = `Dự án ${work.name} tại ${random.pick(COMMUNES)}`;
    return plain([String(at + 1), name, vietnameseNumber(capital, 1), `${done}%`, work.agency]);
  });
  return {
    caption,
    columns: [
      { title: 'TT', share: 6, align: 'center' },
      { title: 'Tên công trình, dự án', share: 48, align: 'left' },
      { title: 'Tổng mức đầu tư (tỷ đồng)', share: 17, align: 'right' },
      { title: 'Tiến độ', share: 12, align: 'right' },
      { title: 'Chủ trì', share: 22, align: 'left' },
    ],
    rows,
  };
}

/** Twelve columns wide, for a landscape annex. */
export function communeTable(caption: string, random: SeededRandom): TableContent {
  const numbers = (least: number, most: number, count: number) =>
    Array.from({ length: count }, () => vietnameseNumber(random.between(least, most)));
  const rows = COMMUNES.flatMap((commune, at) => [
    group([String(at + 1), upperFirst(commune), ...numbers(900, 9_900, 9), '']),
    ...WORKS.slice(at % 6, (at % 6) + 3).map((work) =>
      plain(['', upperFirst(work.name), ...numbers(20, 990, 9), 'Theo kế hoạch']),
    ),
  ]);
  const figures = [
    'Tổng nhu cầu',
    'Ngân sách trung ương',
    'Ngân sách tỉnh',
    'Ngân sách xã',
    'Vốn khác',
    'Năm thứ nhất',
    'Năm thứ hai',
    'Năm thứ ba',
    'Lũy kế',
  ];
  return {
    caption,
    columns: [
      { title: 'TT', share: 4, align: 'center' },
      { title: 'Đơn vị, nội dung', share: 24, align: 'left' },
      ...figures.map((title) => ({ title, share: 8, align: 'right' }) as const),
      { title: 'Ghi chú', share: 9, align: 'left' },
    ],
    rows,
  };
}
