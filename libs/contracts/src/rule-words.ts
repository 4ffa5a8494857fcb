import { type Share } from './share.js';

/** The same words in both languages of the product. */
export interface BothLanguages {
  readonly vi: string;
  readonly en: string;
}

const numbersVi = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const numbersEn = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const partsEn = ['', '', 'half', 'third', 'quarter', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/**
 * A share as official prose has it: "quá nửa", "ít nhất hai phần ba", "toàn bộ"; fractions with a denominator above ten
 * in figures. Goes before a noun: "quá nửa" + "tổng số thành viên", "more than half of" + "all members".
 */
export function shareWords({ share, orMore }: Share): BothLanguages {
  const { vi, en } = fractionWords({ share, orMore });
  if (isWhole({ share, orMore })) return { vi, en };
  if (orMore) return { vi: `ít nhất ${vi}`, en: `at least ${en} of` };

  return { vi: `quá ${vi}`, en: `more than ${en} of` };
}

/** The bare fraction: "hai phần ba", "two thirds"; one half as it stands after "quá" or "ít nhất". */
export function fractionWords({ share, orMore }: Share): BothLanguages {
  const divisor = greatestCommonDivisor(share.n, share.d);
  const [n, d] = [share.n / divisor, share.d / divisor];
  if (d === 1) return { vi: 'toàn bộ', en: 'all' };
  if (d === 2) return { vi: orMore ? 'một nửa' : 'nửa', en: 'half' };
  if (d > 10) return { vi: `${n}/${d}`, en: `${n}/${d}` };

  return {
    vi: `${numbersVi[n] ?? ''} phần ${d === 4 ? 'tư' : (numbersVi[d] ?? '')}`,
    en: `${numbersEn[n] ?? ''} ${partsEn[d] ?? ''}${n === 1 ? '' : 's'}`,
  };
}

/** Does the rule ask for everybody? */
export function isWhole({ share }: Share): boolean {
  return share.n === share.d;
}

/** A count as it is written in each language: 18.640 in Vietnamese, 18,640 in English. */
export function countWords(count: number): BothLanguages {
  const grouped = (separator: string): string => String(count).replace(/\B(?=(\d{3})+$)/g, separator);

  return { vi: grouped('.'), en: grouped(',') };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
