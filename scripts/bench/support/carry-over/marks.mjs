// Marks as people put them on pages, and the words they mean by them.

/** Kinds and how often they are met, of a hundred. */
const kinds = [
  ['highlight', 36],
  ['underline', 8],
  ['ink-under', 12],
  ['ink-round', 11],
  ['bracket', 5],
  ['remark', 4],
  ['rectangle', 4],
  ['arrow', 4],
  ['strike', 3],
  ['text', 4],
  ['note', 4],
  ['stamp', 3],
  ['page-note', 2],
];

/** `count` marks `{mark, kind, words}` on typeset pages; `words` are the numbers of the words that are meant. */
export function putMarks(pages, rng, count, anchorOf) {
  const lines = pages.map(linesOf);
  const put = [];
  const written = new Set();
  while (put.length < count) {
    const page = pages[rng.between(0, pages.length - 1)];
    const kind = drawn(rng);
    // Nobody writes two remarks over each other.
    if (inMargin(kind)) {
      if (written.has(page)) continue;
      written.add(page);
    }
    const drawing = draw(kind, lines[page.page - 1], rng);
    if (drawing === null) continue;
    const words = drawing.tokens.map(({ id }) => id);
    for (const shape of drawing.shapes.slice(0, count - put.length)) {
      const mark = { id: `m${put.length}`, authorId: 'a', page: page.page, shape, anchor: anchorOf(shape, page) };
      put.push({ mark, kind, words, tokens: drawing.tokens });
    }
  }
  return put;
}

const inMargin = (kind) => kind === 'remark' || kind === 'bracket';

function drawn(rng) {
  let left = rng.next() * kinds.reduce((sum, [, share]) => sum + share, 0);
  for (const [kind, share] of kinds) if ((left -= share) < 0) return kind;
  return kinds[0][0];
}

/** Words of the paper itself in lines; running heads are not marked. */
function linesOf({ tokens }) {
  const lines = [];
  for (const token of tokens) {
    if (token.id === null) continue;
    const last = lines.at(-1);
    if (last !== undefined && last[0].box[1] === token.box[1]) last.push(token);
    else lines.push([token]);
  }
  return lines;
}

function draw(kind, lines, rng) {
  if (lines.length < 3) return null;
  const all = lines.flat();
  const one = rng.between(0, all.length - 1);
  const near = (reach) => (rng.next() * 2 - 1) * reach;
  switch (kind) {
    case 'highlight':
    case 'underline': {
      const tokens = all.slice(one, one + quoteLength(rng));
      return { tokens, shapes: [{ kind, color: 'yellow', boxes: rowsOf(tokens).map((row) => around(row, 0.5, rng)) }] };
    }
    case 'page-note':
      return { tokens: all, shapes: [{ kind: 'note', color: 'yellow', at: null }] };
    case 'bracket':
      return bracket(lines, rng);
    case 'remark':
      return remark(lines, rng);
    default: {
      const line = lines[rng.between(0, lines.length - 1)];
      const from = rng.between(0, line.length - 1);
      const tokens = line.slice(from, from + rng.between(1, 6));
      return { tokens: aimed(kind, tokens), shapes: [figure(kind, around(tokens, 0, rng), near)] };
    }
  }
}

const quoteLength = (rng) => {
  const kind = rng.next();
  if (kind < 0.3) return rng.between(1, 3);
  if (kind < 0.75) return rng.between(4, 12);
  return kind < 0.95 ? rng.between(13, 40) : rng.between(60, 120);
};

/** What a pointing mark points to. */
const aimed = (kind, tokens) => (['arrow', 'note', 'stamp', 'text'].includes(kind) ? tokens.slice(0, 1) : tokens);

function figure(kind, [left, top, right, bottom], near) {
  const style = { color: 'red', width: 1.5 };
  const middle = (top + bottom) / 2;
  const first = [left + 4, middle + near(2)];
  switch (kind) {
    case 'ink-under':
      return ink(stroke([left + near(2), bottom + 2], [right + near(2), bottom + 2.5], near));
    case 'ink-round':
      return ink(ellipse([left - 4, top - 3, right + 4, bottom + 3], near));
    case 'rectangle':
      return { kind, ...style, from: [left - 3, top - 2], to: [right + 3, bottom + 2] };
    case 'strike':
      return { kind: 'line', ...style, from: [left, middle], to: [right, middle] };
    case 'arrow':
      return { kind, ...style, from: [left - 40, top + 60], to: first };
    case 'text':
      return { kind, color: 'blue', at: first, width: 120, size: 11 };
    case 'note':
      return { kind, color: 'yellow', at: first };
    default:
      return { kind: 'stamp', stamp: 'ask', at: first };
  }
}

function bracket(lines, rng) {
  const from = rng.between(0, lines.length - 3);
  const chosen = lines.slice(from, from + rng.between(2, 5));
  const tokens = chosen.flat();
  if (!isDense(chosen)) return null;
  const [, top, , bottom] = around(tokens, 0, rng);
  const x = 64;
  return { tokens, shapes: [ink(stroke([x, top], [x + 2, bottom], () => 0))] };
}

/** A few letters written beside a line: strokes of their own. */
function remark(lines, rng) {
  const line = lines[rng.between(0, lines.length - 1)];
  const [, top, , bottom] = around(line, 0, rng);
  const shapes = Array.from({ length: rng.between(3, 6) }, (_, nth) =>
    ink(stroke([16 + nth * 7, top + 2], [20 + nth * 7, bottom - 2], (reach) => (rng.next() * 2 - 1) * reach)),
  );
  return { tokens: line, shapes };
}

/** Lines right under each other: a bracket holds no gap between sections. */
const isDense = (lines) => lines.every((line, nth) => nth === 0 || line[0].box[1] - lines[nth - 1][0].box[1] < 30);

const ink = (points) => ({ kind: 'ink', tool: 'pen', color: 'red', width: 1.5, path: pathOf(points) });

function pathOf(points) {
  let last = [0, 0];
  return points.flatMap((point) => {
    const here = point.map((value) => Math.round(value * 10));
    const step = [here[0] - last[0], here[1] - last[1], 128, 8];
    last = here;
    return step;
  });
}

function stroke([x1, y1], [x2, y2], near) {
  const count = Math.max(4, Math.round(Math.hypot(x2 - x1, y2 - y1) / 4));
  return Array.from({ length: count + 1 }, (_, nth) => [
    x1 + ((x2 - x1) * nth) / count,
    y1 + ((y2 - y1) * nth) / count + near(0.6),
  ]);
}

function ellipse([left, top, right, bottom], near) {
  const [x, y, across, down] = [(left + right) / 2, (top + bottom) / 2, (right - left) / 2, (bottom - top) / 2];
  const count = Math.max(16, Math.round((across + down) / 2));
  return Array.from({ length: count + 1 }, (_, nth) => {
    const turn = (nth / count) * Math.PI * 2 * 0.97;
    return [x + across * 1.15 * Math.cos(turn) + near(0.5), y + down * 1.15 * Math.sin(turn) + near(0.5)];
  });
}

function rowsOf(tokens) {
  const rows = [];
  for (const token of tokens) {
    const last = rows.at(-1);
    if (last !== undefined && last[0].box[1] === token.box[1]) last.push(token);
    else rows.push([token]);
  }
  return rows;
}

function around(tokens, off, rng) {
  const slip = () => (rng.next() * 2 - 1) * off;
  return [
    Math.min(...tokens.map(({ box }) => box[0])) + slip(),
    Math.min(...tokens.map(({ box }) => box[1])),
    Math.max(...tokens.map(({ box }) => box[2])) + slip(),
    Math.max(...tokens.map(({ box }) => box[3])),
  ];
}
