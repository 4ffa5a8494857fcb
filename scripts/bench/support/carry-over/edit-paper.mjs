// What happens to a paper between two versions. A word keeps its number when it is changed: that is where it belongs.
import { renumbered } from './paper.mjs';

/** @param rates share of paragraphs edited, deleted, inserted; share of sections deleted, inserted, moved. */
export function editPaper(paper, pen, rng, rates) {
  const sections = paper
    .filter(() => !rng.chance(rates.sectionsDeleted ?? 0))
    .flatMap((section) => {
      const edited = renumbered(editSection(section, pen, rng, rates));
      return rng.chance(rates.sectionsInserted ?? 0) ? [edited, pen.section(rng.between(8, 30))] : [edited];
    });
  return moved(sections, rng, rates.sectionsMoved ?? 0);
}

function editSection(section, pen, rng, { edited = 0, deleted = 0, inserted = 0 }) {
  return section.flatMap((paragraph) => {
    if (rng.chance(deleted)) return [];
    const here = rng.chance(edited) ? { ...paragraph, words: editWords(paragraph.words, pen, rng) } : paragraph;
    if (!rng.chance(inserted)) return [here];
    // A copy with a changed figure is what tempts most to the wrong place.
    const hasFigures = here.words.some(({ text }) => /\d/.test(text));
    const fresh =
      hasFigures && rng.chance(0.3) ? withOtherFigures(pen.copyOf(here), rng) : pen.paragraph('body', pen.prose());
    return rng.chance(0.5) ? [here, fresh] : [fresh, here];
  });
}

/** One to four slips, or a tenth to a half of the words in a stretch rewritten. */
function editWords(words, pen, rng) {
  if (rng.chance(0.3)) return rewritten(words, pen, rng);
  const edited = [...words];
  for (let slip = rng.between(1, 4); slip > 0 && edited.length > 2; slip -= 1) {
    const nth = rng.between(0, edited.length - 1);
    const { id, text } = edited[nth];
    const kind = rng.next();
    if (kind < 0.25) edited[nth] = { id, text: otherFigure(text, rng) };
    else if (kind < 0.45) edited[nth] = { id, text: misspelt(text, rng) };
    else if (kind < 0.65) edited.splice(nth, rng.between(1, 2));
    else if (kind < 0.85) edited.splice(nth, 0, ...freshWords(pen, rng, rng.between(1, 4)));
    else edited[nth] = { id, text: freshWords(pen, rng, 1)[0].text };
  }
  return edited;
}

function rewritten(words, pen, rng) {
  const length = Math.max(1, Math.round(words.length * (0.1 + 0.4 * rng.next())));
  const from = rng.between(0, words.length - length);
  const fresh = freshWords(pen, rng, Math.max(1, length + rng.between(-2, 3)));
  return [...words.slice(0, from), ...fresh, ...words.slice(from + length)];
}

const freshWords = (pen, rng, count) => {
  const some = pen.paragraph('body', `${pen.prose()} ${pen.prose()}`).words;
  return some.slice(rng.between(0, 3)).slice(0, count);
};

const otherFigure = (text, rng) => text.replace(/\d/g, () => String(rng.between(0, 9)));
const withOtherFigures = (paragraph, rng) => ({
  ...paragraph,
  words: paragraph.words.map(({ id, text }) => ({ id, text: otherFigure(text, rng) })),
});

function misspelt(text, rng) {
  const at = rng.between(0, text.length - 1);
  return text.slice(0, at) + rng.pick(['a', 'ê', 'n', 'h', 'ư']) + text.slice(at + 1);
}

function moved(sections, rng, share) {
  const order = [...sections];
  for (let times = Math.round(sections.length * share); times > 0; times -= 1) {
    const [section] = order.splice(rng.between(0, order.length - 1), 1);
    order.splice(rng.between(0, order.length), 0, section);
  }
  return order;
}
