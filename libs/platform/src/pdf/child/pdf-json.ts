/**
 * A PDF object as qpdf writes it in JSON (version 2): names are `/Name`, references `12 0 R`,
 * strings `u:text` or `b:hex`, names that are no text `n:/Na#ffme`.
 */
export type PdfJson = null | boolean | number | string | readonly PdfJson[] | PdfDict;

export interface PdfDict {
  readonly [key: string]: PdfJson;
}

/** An indirect object: a value, or a stream of which only the dictionary is known. */
export type PdfObject = { readonly value: PdfJson } | { readonly stream: { readonly dict: PdfDict } };

const REFERENCE = /^\d+ \d+ R$/;

export function isReference(value: PdfJson | undefined): value is string {
  return typeof value === 'string' && REFERENCE.test(value);
}

export function isDict(value: PdfJson | undefined): value is PdfDict {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isArray(value: PdfJson | undefined): value is readonly PdfJson[] {
  return Array.isArray(value);
}

/** The value of an object, or the dictionary of its stream. */
export function valueOf(object: PdfObject): PdfJson {
  return 'value' in object ? object.value : object.stream.dict;
}
