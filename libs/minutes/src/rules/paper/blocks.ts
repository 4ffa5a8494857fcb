/** A column of a table; the columns of one table are 165 mm together. */
export interface BlockColumn {
  readonly title: string;
  readonly mm: number;
  readonly align: 'left' | 'center';
}

/** What an official paper is set of. Each rendering knows these and nothing of meetings. */
export type Block =
  /** "I. THÀNH PHẦN" */
  | { readonly kind: 'section'; readonly text: string }
  /** "1. Dự toán ngân sách quý IV" */
  | { readonly kind: 'heading'; readonly text: string }
  /** A paragraph; the label before it is bold. */
  | { readonly kind: 'paragraph'; readonly label: string | null; readonly text: string }
  /** "- …" */
  | { readonly kind: 'line'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly columns: readonly BlockColumn[];
      readonly rows: readonly (readonly string[])[];
      readonly size: 'normal' | 'small';
    };

export interface Signing {
  readonly role: string;
  readonly name: string;
}

/** A whole paper: what stands on it, in order. */
export interface PaperContent {
  readonly bodyName: string;
  /** "Số: …/BB-…": the clerk's office gives the number. */
  readonly number: string;
  /** BIÊN BẢN */
  readonly type: string;
  readonly subject: string;
  /** "DỰ THẢO" */
  readonly mark: string;
  readonly blocks: readonly Block[];
  readonly signing: readonly [Signing, Signing];
  readonly recipients: readonly string[];
  /** On pages of its own, after the signatures. */
  readonly annex: { readonly title: string; readonly subject: string; readonly blocks: readonly Block[] } | null;
}

export const section = (text: string): Block => ({ kind: 'section', text });
export const heading = (text: string): Block => ({ kind: 'heading', text });
export const line = (text: string): Block => ({ kind: 'line', text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', label: null, text });
/** "Địa điểm: Phòng họp số 1" */
export const labelled = (label: string, text: string): Block => ({ kind: 'paragraph', label, text });

/** Typed text: each of its lines a paragraph, empty ones left out. */
export const typed = (text: string): readonly Block[] =>
  text
    .split(/\r?\n/)
    .map((words) => words.trim())
    .filter(Boolean)
    .map(paragraph);
