import { type PdfOutcome } from './pdf-outcome.js';

/** Things a PDF can carry besides its pages. */
export type PdfExtra =
  'scripts' | 'launch-actions' | 'embedded-files' | 'forms' | 'xfa' | 'media' | 'outside-links' | 'signatures';

/** A page as its file describes it: not yet turned. */
export interface PdfPageSize {
  /** Points (1/72 inch), of the crop box. */
  readonly width: number;
  readonly height: number;
  /** Clockwise, when shown. */
  readonly rotation: 0 | 90 | 180 | 270;
}

export interface PdfInspection {
  readonly pageCount: number;
  readonly pages: readonly PdfPageSize[];
  readonly extras: readonly PdfExtra[];
  /** Encrypted with an owner's password only: readable by everyone, the reading copy is not encrypted any more. */
  readonly isOwnerProtected: boolean;
  /** What had to be repaired to read it; empty for a sound file. */
  readonly warnings: readonly string[];
}

export interface ReadingCopy {
  readonly pageCount: number;
  readonly size: number;
  /** What the original had and the copy has no longer. */
  readonly removed: readonly PdfExtra[];
  readonly warnings: readonly string[];
}

export interface LighterCopy {
  readonly size: number;
  readonly picturesMadeSmaller: number;
}

export interface Thumbnail {
  /** From 1. */
  readonly page: number;
  /** JPEG. */
  readonly file: string;
  /** 64-bit difference hash of the picture, 16 hex digits: pages that look alike differ in few bits. */
  readonly hash: string;
}

/**
 * Where the words of a page stand: six whole numbers a word, because a large paper has a million words. Place and length
 * in the text of the page (UTF-16), then left, top, right, bottom in tenths of a point from the top left corner of the
 * crop box of the page as shown (turned).
 */
export type PlacedWords = readonly number[];
/** Numbers a word takes in `PlacedWords`. */
export const NUMBERS_PER_WORD = 6;

export interface PageText {
  /** From 1. */
  readonly page: number;
  /** NFC, without control characters but line breaks. Empty for a picture of a page. */
  readonly text: string;
  /** Empty unless asked for. */
  readonly words: PlacedWords;
}

export interface MergePart {
  readonly file: string;
  /** Bookmark on the first page of the part. */
  readonly title?: string;
}

export interface PdfWork {
  /** How much is done, in pages. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Ends the work at once; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * The work of intake on one PDF, each operation in a child process with limits. Nothing is known about the file
 * beforehand. What is wrong with the file is an outcome; a rejection is a `PdfToolsError` and says nothing about the file.
 * An operation that is refused, fails or is stopped leaves no output behind. Paths are absolute.
 */
export interface PdfTools {
  /** Reads the structure only, no page content. */
  inspect(file: string, work?: PdfWork): Promise<PdfOutcome<PdfInspection>>;
  /**
   * Writes what readers get: scripts, actions that leave the document, embedded files, media and forms removed
   * (the look of form fields and signatures stays as pictures), links only to http(s), object streams, not encrypted.
   */
  makeReadingCopy(file: string, out: string, work?: PdfWork): Promise<PdfOutcome<ReadingCopy>>;
  /**
   * Writes a reading copy again with its JPEG pictures made smaller, towards `targetBytes`; pages keep their sizes. It may
   * stay above: pictures keep enough pixels to be read, other contents are not touched.
   */
  makeLighterCopy(
    file: string,
    out: string,
    work: PdfWork & { readonly targetBytes: number },
  ): Promise<PdfOutcome<LighterCopy>>;
  /** One JPEG per page, as wide as asked (default 160 px), in a folder that is made. */
  thumbnails(
    file: string,
    outDir: string,
    work?: PdfWork & { readonly widthPx?: number },
  ): Promise<PdfOutcome<readonly Thumbnail[]>>;
  /** Text of every page in reading order; with `words: 'boxes'` also where each word stands. */
  pageTexts(
    file: string,
    work?: PdfWork & { readonly words?: 'none' | 'boxes' },
  ): Promise<PdfOutcome<readonly PageText[]>>;
  /** One file of all parts in their order. The parts should be reading copies: nothing is removed here. */
  mergePdfs(
    parts: readonly MergePart[],
    out: string,
    work?: PdfWork,
  ): Promise<PdfOutcome<{ readonly pageCount: number }>>;
}
