import { inflateSync } from 'node:zlib';

/** The whole file with every stream that is only deflated laid open: what a search for forbidden words must see. */
export function decompress(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  let open = '';
  let at = 0;
  for (const found of text.matchAll(/(?<!end)stream\r?\n/g)) {
    const start = found.index + found[0].length;
    const end = text.indexOf('endstream', start);
    if (start <= at || end < 0) continue;
    open += `${text.slice(at, start)}${inflated(pdf.subarray(start, end))}\n`;
    at = end;
  }
  return open + text.slice(at);
}

function inflated(bytes: Buffer): string {
  try {
    return inflateSync(bytes, { finishFlush: 2 }).toString('latin1');
  } catch {
    return bytes.toString('latin1');
  }
}
