/**
 * By range and nothing ahead of the reader: a reading copy keeps its page dictionaries together, so page 500 of a scan
 * comes with a handful of requests. Forms, scripts and XFA stay off.
 */
export const loadingOptions = {
  disableStream: true,
  disableAutoFetch: true,
  rangeChunkSize: 65_536,
  enableXfa: false,
  verbosity: 0,
  cMapUrl: '/pdfjs/cmaps/',
  standardFontDataUrl: '/pdfjs/standard_fonts/',
  wasmUrl: '/pdfjs/wasm/',
  iccUrl: '/pdfjs/iccs/',
} as const;
