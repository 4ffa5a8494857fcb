import { type PaperOrder } from '../paper-order.js';
import { type SeededRandom } from '../seeded-random.js';
import { type Purpose, SENTENCES } from './sentences.js';
import { matterOf, upperFirst, vietnameseNumber, yearOf } from './vietnamese-forms.js';
import { COMMUNES, GIVEN_NAMES, MIDDLE_NAMES, PERIODS, SURNAMES, WORKS } from './word-lists.js';

/** These tell one thing after the other, so they begin at the beginning. */
const IN_ORDER: readonly Purpose[] = ['context', 'organisation'];

/** Writes official prose about nothing real, the same for the same random numbers. */
export class Wording {
  readonly #order: PaperOrder;
  readonly #random: SeededRandom;
  readonly #next = new Map<Purpose, number>();

  constructor(order: PaperOrder, random: SeededRandom) {
    this.#order = order;
    this.#random = random;
  }

  /** Goes through the patterns of a purpose in their order, so that none comes again before all others. */
  paragraph(purpose: Purpose, sentences: number): string {
    const patterns: readonly string[] = SENTENCES[purpose];
    const first =
      this.#next.get(purpose) ?? (IN_ORDER.includes(purpose) ? 0 : this.#random.between(0, patterns.length - 1));
    this.#next.set(purpose, first + sentences);
    const written = Array.from({ length: sentences }, (_, at) =>
      this.#write(patterns[(first + at) % patterns.length] ?? ''),
    );
    return written.join(' ');
  }

  name(): string {
    const { pick } = this.#choices();
    return `${pick(SURNAMES)} ${pick(MIDDLE_NAMES)} ${pick(GIVEN_NAMES)}`;
  }

  #write(pattern: string): string {
    const chosen = pattern.replace(/\[([^\]]+)\]/g, (_, choices: string) => {
      return this.#random.pick(choices.split('|'));
    });
    const work = this.#random.pick(WORKS);
    return upperFirst(chosen.replace(/\{(\w+)\}/g, (_, slot: string) => this.#fill(slot, work)));
  }

  #fill(slot: string, work: (typeof WORKS)[number]): string {
    const { between, pick } = this.#choices();
    switch (slot) {
      case 'body':
        return this.#order.body;
      case 'unit':
        return this.#order.unit;
      case 'matter':
        return matterOf(this.#order.title);
      case 'year':
        return String(yearOf(this.#order.date));
      case 'nextYear':
        return String(yearOf(this.#order.date) + 1);
      case 'work':
        return work.name;
      case 'agency':
        return work.agency;
      case 'commune':
      case 'commune2':
        return pick(COMMUNES);
      case 'period':
        return pick(PERIODS);
      case 'percent':
      case 'percent2':
        return `${vietnameseNumber(between(310, 994) / 10, 1)}%`;
      case 'money':
        return `${vietnameseNumber(between(12_000, 98_000) / 10, 1)} tỷ đồng`;
      case 'money2':
        return `${vietnameseNumber(between(1_200, 11_900) / 10, 1)} tỷ đồng`;
      case 'count':
        return vietnameseNumber(between(1_150, 48_900));
      case 'small':
        return String(between(10, 19));
      case 'small2':
        return String(between(20, 38));
      default:
        throw new Error(`No such slot: ${slot}`);
    }
  }

  #choices() {
    return {
      between: (least: number, most: number) => this.#random.between(least, most),
      pick: <T>(choices: readonly T[]) => this.#random.pick(choices),
    };
  }
}
