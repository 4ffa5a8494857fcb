/** Why a file is not taken, in codes that the screens translate. */
export type PdfRefusalCode =
  | 'pdf/not-a-pdf'
  /** Nobody can open it without a password. A file with only an owner's password is opened and taken. */
  | 'pdf/encrypted'
  | 'pdf/broken'
  | 'pdf/too-many-pages'
  | 'pdf/too-large'
  | 'pdf/timed-out'
  /** Made to exhaust the machine: it grew over the limits of memory or output, or its page tree turns in circles. */
  | 'pdf/bomb';

export type PdfOutcome<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly code: PdfRefusalCode;
      /** For the log, in English; no content and no file name. */
      readonly detail: string;
    };

/** Thrown inside the work, turned into a `PdfOutcome` at its edge. */
export class PdfRefusal extends Error {
  override readonly name = 'PdfRefusal';
  readonly code: PdfRefusalCode;

  constructor(code: PdfRefusalCode, detail: string) {
    super(detail);
    this.code = code;
  }
}

/** The tools themselves failed (a missing program, a full disk): nothing is known about the file; try again. */
export class PdfToolsError extends Error {
  override readonly name = 'PdfToolsError';
}
