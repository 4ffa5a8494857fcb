export { createPdfTools, type PdfToolsOptions } from './child-pdf-tools.js';
export {
  detectPdfEngines,
  findPdfPrograms,
  NATIVE_ENGINES,
  NPM_ENGINES,
  type PdfEngines,
  type PdfProgram,
} from './pdf-engines.js';
export { DEFAULT_PDF_LIMITS, type PdfLimits } from './pdf-limits.js';
export { type PdfOutcome, type PdfRefusalCode, PdfToolsError } from './pdf-outcome.js';
export {
  type LighterCopy,
  type MergePart,
  NUMBERS_PER_WORD,
  type PageText,
  type PdfExtra,
  type PdfInspection,
  type PdfPageSize,
  type PdfTools,
  type PdfWork,
  type PlacedWords,
  type ReadingCopy,
  type Thumbnail,
} from './pdf-tools.js';
