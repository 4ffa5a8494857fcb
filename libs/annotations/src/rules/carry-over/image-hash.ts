/** A 64-bit image hash in two halves; null = it is none. */
export type ImageHash = readonly [high: number, low: number] | null;

export function imageHash(hex: string | null): ImageHash {
  if (hex === null || !/^[0-9a-f]{16}$/i.test(hex)) return null;
  return [Number.parseInt(hex.slice(0, 8), 16) | 0, Number.parseInt(hex.slice(8), 16) | 0];
}

/** Bits in which two hashes differ, 0–64; without a hash nothing is alike. */
export function bitsApart(a: ImageHash, b: ImageHash): number {
  return a === null || b === null ? 64 : bits(a[0] ^ b[0]) + bits(a[1] ^ b[1]);
}

function bits(word: number): number {
  let value = word - ((word >>> 1) & 0x55555555);
  value = (value & 0x33333333) + ((value >>> 2) & 0x33333333);
  return Math.imul((value + (value >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
