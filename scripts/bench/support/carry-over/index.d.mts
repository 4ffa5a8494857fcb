/** A word of a paper; its number stays the same through edits. */
export interface PaperWord {
  readonly id: number;
  readonly text: string;
}
export interface PaperParagraph {
  readonly style: 'centre' | 'body' | 'article' | 'row';
  readonly words: readonly PaperWord[];
}
/** Sections begin on a new page. */
export type Paper = readonly (readonly PaperParagraph[])[];

export interface TypesetPage {
  readonly page: number;
  readonly text: string;
  readonly words: readonly number[];
  readonly imageHash: string | null;
  /** Which word of the paper each word on the page is; null = none. */
  readonly tokens: readonly {
    readonly id: number | null;
    readonly text: string;
    readonly box: readonly [number, number, number, number];
  }[];
}

/** As `@app/annotations` takes and gives them; written out, as the generator knows nothing of the product. */
type Marks = readonly {
  readonly id: string;
  readonly authorId: string;
  readonly page: number;
  readonly shape: never;
  readonly anchor: never;
}[];
interface Placed {
  readonly markId: string;
  readonly state: string;
  readonly page: number;
  readonly shape: object;
}

export interface Verdict {
  readonly id: string;
  readonly kind: string;
  readonly change: 'none' | 'third' | 'more' | 'gone';
  /** `sure`: placed rightly; `look`: so, to be checked; `wrong`: placed wrongly; `wrong-look`: so, to be checked. */
  readonly outcome: 'sure' | 'look' | 'wrong' | 'wrong-look' | 'orphan' | 'lost';
}
export interface CarryCase {
  readonly before: readonly TypesetPage[];
  readonly after: readonly TypesetPage[];
  readonly marks: Marks;
  judge(successors: readonly Placed[]): readonly Verdict[];
}

export interface Random {
  next(): number;
  between(least: number, most: number): number;
  pick<T>(list: readonly T[]): T;
  chance(share: number): boolean;
}
export function random(seed: number): Random;

interface Pen {
  section(paragraphs: number): Paper[number];
}
export function writer(rng: Random): Pen;
export function writePaper(pen: Pen, rng: Random, sections: number): Paper;
/** Shares of paragraphs edited, deleted, inserted; of sections deleted, inserted, moved. */
export interface Rates {
  readonly edited?: number;
  readonly deleted?: number;
  readonly inserted?: number;
  readonly sectionsDeleted?: number;
  readonly sectionsInserted?: number;
  readonly sectionsMoved?: number;
}
export function editPaper(paper: Paper, pen: Pen, rng: Random, rates: Rates): Paper;

type AnchorOf = (shape: never, page: TypesetPage) => object | null;
export interface PutMark {
  readonly mark: Marks[number];
}
export function putMarks(pages: readonly TypesetPage[], rng: Random, count: number, anchorOf: AnchorOf): PutMark[];
export function judge(
  put: readonly PutMark[],
  successors: readonly Placed[],
  pages: readonly TypesetPage[],
): readonly Verdict[];

export const scenarios: Readonly<Record<'same' | 'edited' | 'pages-moved' | 'retypeset' | 'everything', unknown>>;
/** Two versions of one paper, marks on the older, and a judge who knows where they belong. Same seed, same case. */
export function textCase(wanted: {
  readonly name: keyof typeof scenarios;
  readonly seed: number;
  readonly pageCount: number;
  readonly markCount: number;
  readonly anchorOf: AnchorOf;
}): CarryCase;
export function scanCase(wanted: {
  readonly seed: number;
  readonly pageCount: number;
  readonly markCount: number;
}): CarryCase;

interface Share {
  readonly marks: number;
  readonly right: number | null;
  readonly silently: number | null;
}
export interface Tally {
  readonly marks: number;
  readonly unchanged: Share;
  readonly editedWithinAThird: Share;
  readonly changedMore: { readonly marks: number; readonly right: number | null; readonly orphan: number | null };
  readonly gone: { readonly marks: number; readonly orphan: number | null };
  readonly wrongPlace: number | null;
  readonly wrongPlaceToCheck: number | null;
  readonly lost: number;
}
export function tally(verdicts: readonly Verdict[]): Tally;
