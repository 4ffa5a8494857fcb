// What is commonly done, on the same marks: the same place of the same page number; and the exact quote, wherever it stands.
// Both place silently or not at all, as they know no doubt.

/** Same page number, same place. */
export function byPageNumber(before, after, marks) {
  return marks.map(({ id, page, shape }) => ({
    markId: id,
    state: page <= after.length ? 'kept' : 'orphan',
    page: Math.min(page, after.length),
    shape,
  }));
}

/** The first place of the quote on the page nearest to its own that has it; marks without a quote stay on their page number. */
export function byExactQuote(before, after, marks) {
  return marks.map((mark) => {
    const { id, shape, anchor } = mark;
    if (anchor === null) return byPageNumber(before, after, [mark])[0];
    const quote = anchor.quote.replaceAll('\n', ' ');
    const page = nearestHolding(after, mark.page, quote);
    if (page === undefined) return { markId: id, state: 'orphan', page: 1, shape };
    const at = page.text.replaceAll('\n', ' ').indexOf(quote);
    const boxes = boxesOf(page, at, at + quote.length);
    return { markId: id, state: 'moved', page: page.page, shape: movedTo(shape, before[mark.page - 1], anchor, boxes) };
  });
}

function nearestHolding(pages, number, quote) {
  const holds = (page) => page !== undefined && page.text.replaceAll('\n', ' ').includes(quote);
  for (let off = 0; off < pages.length; off += 1)
    for (const page of [pages[number - 1 + off], pages[number - 1 - off]]) if (holds(page)) return page;
  return undefined;
}

function boxesOf({ words }, from, to) {
  const boxes = [];
  for (let nth = 0; nth < words.length; nth += 6) {
    const [at, length, left, top, right, bottom] = words.slice(nth, nth + 6);
    if (at < to && at + length > from) boxes.push([left / 10, top / 10, right / 10, bottom / 10]);
  }
  return boxes;
}

function movedTo(shape, page, { quote }, boxes) {
  if (shape.kind === 'highlight' || shape.kind === 'underline') return { ...shape, boxes };
  const old = boxesOf(page, page.text.indexOf(quote), page.text.indexOf(quote) + quote.length);
  const [was, is] = [old[0], boxes[0]];
  if (was === undefined || is === undefined) return shape;
  return shifted(shape, is[0] - was[0], is[1] - was[1]);
}

function shifted(shape, x, y) {
  const by = ([px, py]) => [px + x, py + y];
  if (shape.kind === 'ink') {
    const [first, second, ...rest] = shape.path;
    return { ...shape, path: [first + x * 10, second + y * 10, ...rest] };
  }
  return shape.from === undefined ? shape : { ...shape, from: by(shape.from), to: by(shape.to) };
}
