/** A stamp stands alone: in a line, a cell or a frame of its own, in capitals, perhaps with letters set apart. */
const STAMP = /^(?:TUYỆT MẬT|TỐI MẬT|MẬT)$/;
/** "Độ mật: Tối mật" in the head of a paper, in any writing. */
const LEVEL_LINE = /^độ mật\s*:\s*(?:tuyệt mật|tối mật|mật)$/i;
const FRAME = /^[\s"'“”([{|*•.:\-–—_]+|[\s"'“”)\]}|*•.:\-–—_]+$/g;
/** Columns of one line are parted by a wide gap. */
const COLUMNS = /\t|\s{2,}\s?(?=\S)|\|/;
const SPACED_LETTERS = /^(?:\p{Lu} ){2,}\p{Lu}$/u;
const WORDS = ['TUYỆT', 'TỐI', 'MẬT'];

/** "T Ố I  M Ậ T" → "TỐI MẬT": letters set apart are put together, words are found again by the levels' own names. */
function closed(segment: string): string {
  const single = segment.replace(/\s+/g, ' ');
  if (!SPACED_LETTERS.test(single)) return single;
  const letters = single.replaceAll(' ', '');
  return WORDS.reduce((text, word) => text.replace(word, ` ${word}`), letters).trim();
}

const isStamp = (segment: string): boolean => {
  const bare = segment.replace(FRAME, '');
  return STAMP.test(closed(bare)) || LEVEL_LINE.test(bare.replace(/\s+/g, ' '));
};

/**
 * Does the text of a page carry a stamp of state secrecy (Mật, Tối mật, Tuyệt mật)? The text must be NFC.
 * A sentence that only mentions the word is none.
 */
export function hasSecretStamp(text: string): boolean {
  return text.split('\n').some((line) => isStamp(line) || line.split(COLUMNS).some(isStamp));
}
