// Says of every successor whether it stands where its mark belongs. Knows the words by their numbers, which the product never sees.

/** Signs that count: what a typesetter decides is no change. */
const signs = (text) => text.toLowerCase().replace(/[\s\p{Pd}]/gu, '');

/** Verdicts `{kind, change, outcome}`: change none|third|more|gone, outcome sure|look|wrong|wrong-look|orphan|lost. */
export function judge(put, successors, pages) {
  const where = placesOf(pages);
  const byMark = Map.groupBy(successors, ({ markId }) => markId);
  return put.map(({ mark, kind, words, tokens }) => {
    const truth = truthOf(words, tokens, where, pages);
    const change = kind === 'page-note' ? pageChange(truth) : truth.change;
    const own = byMark.get(mark.id) ?? [];
    const outcome = own.length === 1 ? outcomeOf(own[0], { mark, kind, tokens, truth, pages }) : 'lost';
    return { kind, change, outcome, id: mark.id };
  });
}

function placesOf(pages) {
  const where = new Map();
  for (const { page, tokens } of pages)
    for (const [nth, token] of tokens.entries())
      if (token.id !== null) where.set(token.id, [...(where.get(token.id) ?? []), { page, nth, token }]);
  return where;
}

/** A word that is broken at the end of a line has a place for each part. */
function truthOf(words, parts, where) {
  const tokens = parts.filter(({ id }, nth) => parts.findIndex((other) => other.id === id) === nth);
  const there = [...new Set(words)].flatMap((id) => where.get(id) ?? []);
  if (there.length === 0) return { there, change: 'gone', share: 0 };
  const old = signs(tokens.map(({ text }) => text).join(''));
  let changed = 0;
  for (const { id, text } of tokens) {
    const [place] = where.get(id) ?? [];
    if (place === undefined) changed += signs(text).length;
    else if (signs(place.token.text) !== signs(text)) changed += differing(signs(text), signs(place.token.text));
  }
  const share = 1 - changed / Math.max(1, old.length);
  changed += inserted(there);
  const change = changed === 0 ? 'none' : changed <= old.length / 3 ? 'third' : 'more';
  return { there, change, share };
}

/** Words that came between those that are there still. */
function inserted(there) {
  let extra = 0;
  for (const [nth, { page, nth: place }] of there.entries()) {
    const last = there[nth - 1];
    if (last !== undefined && last.page === page) extra += Math.max(0, place - last.nth - 1) * 4;
  }
  return extra;
}

function differing(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, nth) => nth);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length];
}

const pageChange = ({ share }) => (share === 0 ? 'gone' : share === 1 ? 'none' : share >= 2 / 3 ? 'third' : 'more');

function outcomeOf(successor, facts) {
  if (successor.state === 'orphan') return 'orphan';
  const isRight = facts.truth.there.length > 0 && isThere(successor, facts);
  if (successor.state === 'check') return isRight ? 'look' : 'wrong-look';
  return isRight ? 'sure' : 'wrong';
}

function isThere(successor, { mark, kind, tokens, truth, pages }) {
  const here = truth.there.filter(({ page }) => page === successor.page).map(({ token }) => token);
  if (kind === 'page-note') return here.length >= truth.there.length * 0.3;
  // A line may stand on two lines or two pages now: beside either is right.
  if (here.length < (isBeside(kind) ? 1 : truth.there.length * 0.4)) return false;
  if (mark.shape.kind === 'highlight' || mark.shape.kind === 'underline') return coversWords(successor, here, pages);
  return liesAsBefore(mark.shape, successor.shape, tokens, here, kind);
}

/** At least half of the words it should cover, and at least half of what it covers. */
function coversWords({ page, shape }, here, pages) {
  const covered = pages[page - 1].tokens.filter(({ box }) =>
    shape.boxes.some((mark) => {
      const [x, y] = middle(box);
      return x >= mark[0] && x <= mark[2] && y >= mark[1] && y <= mark[3];
    }),
  );
  const right = covered.filter((token) => here.includes(token)).length;
  return right >= here.length / 2 && right >= covered.length / 2;
}

/** Off its words by no more than it was before: half a line up or down, a word's breadth aside. */
function liesAsBefore(old, fresh, tokens, here, kind) {
  const [was, is] = [around(tokens.map(({ box }) => box)), around(here.map(({ box }) => box))];
  const [oldAt, freshAt] = [middle(boxOf(old)), middle(boxOf(fresh))];
  const down = freshAt[1] - middle(is)[1] - (oldAt[1] - middle(was)[1]);
  const across = freshAt[0] - middle(is)[0] - (oldAt[0] - middle(was)[0]);
  const isOneLine = is[3] - is[1] < 20;
  if (isBeside(kind)) return isOneLine ? Math.abs(down) < 12 : withinLines(freshAt[1], is);
  if (isOneLine) return Math.abs(down) < 8 && Math.abs(across) < Math.max(14, (is[2] - is[0]) / 3);
  const box = boxOf(fresh);
  return here.some(({ box: word }) => gap(box, word) < 10);
}

const isBeside = (kind) => kind === 'remark' || kind === 'bracket';
const withinLines = (y, [, top, , bottom]) => y > top - 10 && y < bottom + 10;
const middle = ([left, top, right, bottom]) => [(left + right) / 2, (top + bottom) / 2];
const gap = (a, b) => Math.hypot(Math.max(0, a[0] - b[2], b[0] - a[2]), Math.max(0, a[1] - b[3], b[1] - a[3]));
const around = (boxes) => [
  Math.min(...boxes.map((box) => box[0])),
  Math.min(...boxes.map((box) => box[1])),
  Math.max(...boxes.map((box) => box[2])),
  Math.max(...boxes.map((box) => box[3])),
];

function boxOf(shape) {
  switch (shape.kind) {
    case 'ink': {
      const points = [];
      let [x, y] = [0, 0];
      for (let nth = 0; nth < shape.path.length; nth += 4) {
        x += shape.path[nth];
        y += shape.path[nth + 1];
        points.push([x / 10, y / 10, x / 10, y / 10]);
      }
      return around(points);
    }
    // What an arrow means is at its head.
    case 'arrow':
      return [...shape.to, ...shape.to];
    case 'line':
    case 'rectangle':
      return around([
        [...shape.from, ...shape.from],
        [...shape.to, ...shape.to],
      ]);
    default:
      return [...shape.at, ...shape.at];
  }
}
