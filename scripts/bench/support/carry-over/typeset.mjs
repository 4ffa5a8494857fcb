// Sets a paper into pages of words with boxes, as a PDF would have them; A4 in points.

export const plain = {
  size: 13,
  leading: 1.35,
  left: 85,
  right: 57,
  top: 57,
  bottom: 57,
  head: '',
  dash: '-',
  justified: false,
};
/** The same words in another programme's hands. */
export const otherwise = {
  size: 12,
  leading: 1.5,
  left: 71,
  right: 71,
  top: 71,
  bottom: 71,
  head: 'HỘI ĐỒNG NHÂN DÂN TỈNH - KỲ HỌP THỨ NĂM',
  dash: '–',
  justified: true,
};

const PAGE = { width: 595, height: 842 };
const WIDE = /[mwMWĐƠƯ]/;
const NARROW = /[ilj.,;:'t]/;

/** Pages of `{page, text, words, imageHash, tokens}`; `tokens` says which word of the paper each word is (null: none). */
export function typeset(paper, style) {
  const pages = [];
  let page;
  let y;
  const turn = () => {
    page = startPage(pages.length + 1, style);
    y = style.top + (style.head === '' ? 0 : 24);
    pages.push(page);
  };
  for (const section of paper) {
    turn();
    for (const { style: kind, words } of section) {
      const lines = linesOf(words, style, kind);
      for (const [nth, line] of lines.entries()) {
        if (y + style.size > PAGE.height - style.bottom) turn();
        setLine(page, line, { y, style, kind, isFirst: nth === 0, isLast: nth === lines.length - 1 });
        y += style.size * style.leading;
      }
      y += kind === 'row' ? 2 : 6;
    }
  }
  return pages;
}

function startPage(number, style) {
  const page = { page: number, text: '', words: [], tokens: [], imageHash: null };
  const head = `${style.head} ${number}`.trim().split(' ');
  setLine(
    page,
    head.map((text) => ({ id: null, text })),
    { y: style.top / 2, style, kind: 'centre', isFirst: false, isLast: true },
  );
  return page;
}

function linesOf(words, style, kind) {
  const room = PAGE.width - style.left - style.right;
  const space = style.size * 0.25;
  const lines = [];
  let line = [];
  let width = kind === 'body' || kind === 'article' ? 28 : 0;
  for (const word of words) {
    const own = widthOf(word.text, style.size);
    if (line.length > 0 && width + own > room) {
      lines.push(line);
      line = [];
      width = 0;
    }
    line.push(word);
    width += own + space;
  }
  return [...lines, line];
}

function setLine(page, line, { y, style, kind, isFirst, isLast }) {
  if (line.length === 0) return;
  const widths = line.map(({ text }) => widthOf(text, style.size));
  const room = PAGE.width - style.left - style.right;
  const bare = widths.reduce((sum, width) => sum + width, 0);
  let space = style.size * 0.25;
  if (style.justified && !isLast && line.length > 4)
    space = Math.min(12, (room - bare - (isFirst ? 28 : 0)) / (line.length - 1));
  const length = bare + space * (line.length - 1);
  let x = style.left + (kind === 'centre' ? Math.max(0, (room - length) / 2) : 0);
  const isIndented = isFirst && (kind === 'body' || kind === 'article');
  if (isIndented) x += 28;
  if (page.text !== '') page.text += '\n';
  for (const [nth, { id, text: raw }] of line.entries()) {
    const text = raw === '-' ? style.dash : raw;
    if (nth > 0) page.text += ' ';
    const box = [x, y, x + widths[nth], y + style.size];
    page.words.push(page.text.length, text.length, ...box.map((side) => Math.round(side * 10)));
    page.tokens.push({ id, text, box });
    page.text += text;
    x += widths[nth] + space;
  }
}

function widthOf(text, size) {
  let ems = 0;
  for (const sign of text) ems += WIDE.test(sign) ? 0.78 : NARROW.test(sign) ? 0.29 : 0.5;
  return ems * size;
}
