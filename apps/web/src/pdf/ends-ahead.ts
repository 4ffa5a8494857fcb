import { type PaperBytes } from './paper-bytes.js';

/** Where a paper's table of contents begins may lie before its last piece; below this much, one piece more is asked for. */
const LEAST_TAIL = 16_384;

/**
 * Bytes whose first and last pieces are on their way from now on: pdf.js asks for them one after the other, and only when
 * it is loaded itself.
 * @param piece bytes; what pdf.js reads at a time
 */
export function endsAhead(bytes: PaperBytes, piece: number, signal: AbortSignal): PaperBytes {
  const { size } = bytes;
  const lastBegin = Math.floor((size - 1) / piece) * piece;
  const tailBegin = size - lastBegin < LEAST_TAIL ? Math.max(0, lastBegin - piece) : lastBegin;
  const spans = tailBegin <= piece ? [[0, size] as const] : [[0, piece] as const, [tailBegin, size] as const];
  const ahead = spans.map(([begin, end]) => {
    const read = bytes.read(begin, end, signal);
    // Whoever needs the piece hears of it.
    read.catch(() => undefined);
    return { begin, end, read };
  });
  return {
    size,
    read: async (begin, end, own) => {
      const known = ahead.find((one) => one.begin <= begin && end <= one.end);
      if (known === undefined) return bytes.read(begin, end, own);
      return (await known.read).slice(begin - known.begin, end - known.begin);
    },
  };
}
