/** What we use of pdf.js' own picture decoders, which its types leave out. */
declare module 'pdfjs-dist/legacy/image_decoders/pdf.image_decoders.mjs' {
  export class JpegImage {
    constructor(options: object);
    readonly width: number;
    readonly height: number;
    parse(bytes: Uint8Array): void;
    /** Three bytes a pixel with `forceRGB`. */
    getData(wish: { readonly width: number; readonly height: number; readonly forceRGB: true }): Uint8ClampedArray;
  }
}
