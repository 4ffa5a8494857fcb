/** Injection token of the `PdfTools`, with the limits of this installation. */
export const PDF_TOOLS = Symbol('PdfTools');
