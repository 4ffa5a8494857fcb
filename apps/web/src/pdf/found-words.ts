interface Letter {
  readonly node: Text;
  readonly at: number;
}

const isPlain = (text: string): boolean => fold(text) === text.toLocaleLowerCase('vi');
const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLocaleLowerCase('vi');

/**
 * Where words stand in the text of a page. Written without accents they are found with any; spaces mean nothing, because
 * lines and columns of a page are texts of their own.
 */
export function rangesOf(layer: Element, words: string): readonly Range[] {
  const read = isPlain(words) ? fold : (text: string): string => text.normalize('NFC').toLocaleLowerCase('vi');
  const wanted = read(words).replace(/\s/g, '');
  if (wanted === '') return [];
  const letters: Letter[] = [];
  let text = '';
  const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { data } = node as Text;
    for (let at = 0; at < data.length; at += 1) {
      const letter = read(data.charAt(at)).replace(/\s/g, '');
      text += letter;
      for (let part = 0; part < letter.length; part += 1) letters.push({ node: node as Text, at });
    }
  }
  const ranges: Range[] = [];
  for (let from = text.indexOf(wanted); from !== -1; from = text.indexOf(wanted, from + wanted.length)) {
    const [first, last] = [letters[from], letters[from + wanted.length - 1]];
    if (first === undefined || last === undefined) break;
    const range = document.createRange();
    range.setStart(first.node, first.at);
    range.setEnd(last.node, last.at + 1);
    ranges.push(range);
  }
  return ranges;
}
