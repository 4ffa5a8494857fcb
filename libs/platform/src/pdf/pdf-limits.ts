/** What one operation on one file may use. */
export interface PdfLimits {
  readonly maxPages: number;
  readonly maxBytes: number;
  /** Wall clock of one operation. */
  readonly timeoutSeconds: number;
  /** Resident memory of the child process, address space of each native program. */
  readonly memoryBytes: number;
  /** The largest file an operation may write. */
  readonly outputBytes: number;
}

const MEBIBYTE = 1024 * 1024;

export const DEFAULT_PDF_LIMITS: PdfLimits = {
  maxPages: 2_000,
  maxBytes: 500 * MEBIBYTE,
  timeoutSeconds: 300,
  memoryBytes: 1_024 * MEBIBYTE,
  outputBytes: 1_024 * MEBIBYTE,
};
