import { PdfRefusal } from '../pdf-outcome.js';
import { type PageText } from '../pdf-tools.js';
import { cleanText } from './clean-text.js';
import { placeWords, type WordBox } from './place-words.js';

const WORD = /^\s*<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*)<\/word>$/;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads what `pdftotext -bbox-layout` prints, line by line: pages of blocks of lines of words. */
export class PopplerLayout {
  readonly #onPage: (page: PageText) => void;
  readonly #isKeepingBoxes: boolean;
  #page = 0;
  #text = '';
  #line: string[] = [];
  #words: WordBox[] = [];

  constructor(words: 'none' | 'boxes', onPage: (page: PageText) => void) {
    this.#isKeepingBoxes = words === 'boxes';
    this.#onPage = onPage;
  }

  add(printed: string): void {
    const word = WORD.exec(printed);
    if (word !== null) return this.#addWord(word);
    switch (printed.trim().split(/[ >]/, 1)[0]) {
      case '<page':
        this.#page += 1;
        this.#text = '';
        this.#words = [];
        return;
      case '</line':
        this.#text += `${this.#line.join(' ')}\n`;
        this.#line = [];
        return;
      case '</block':
        this.#text += '\n';
        return;
      case '</page':
        this.#endPage();
        return;
      default:
        return;
    }
  }

  /** Throws `pdf/broken` when pages are missing. */
  end(pageCount: number): void {
    if (this.#page === pageCount) return;
    throw new PdfRefusal('pdf/broken', `${this.#page} of ${pageCount} pages could be read`);
  }

  #endPage(): void {
    const text = cleanText(this.#text);
    this.#onPage({ page: this.#page, text, words: placeWords(text, this.#words) });
  }

  #addWord([, left, top, right, bottom, text = '']: RegExpExecArray): void {
    const word = cleanText(unescape(text));
    if (word === '') return;
    this.#line.push(word);
    const box = [Number(left), Number(top), Number(right), Number(bottom)] as const;
    if (this.#isKeepingBoxes) this.#words.push({ text: word, box });
  }
}

function unescape(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return fromCode(Number(decimal));
    if (hex !== undefined) return fromCode(Number.parseInt(hex, 16));
    return ENTITIES[name ?? ''] ?? whole;
  });
}

function fromCode(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
