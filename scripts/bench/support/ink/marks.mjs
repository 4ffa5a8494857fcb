import { randomUUID } from 'node:crypto';

/** Pages near the first one that have their marks on the screen. */
const NEAR = 4;
const AT_ONCE = 200;

/** So many strokes of a pen, a third of them on the pages that are shown, the others all over the paper. */
export async function writeMarks({ client, paper, encodeStroke }) {
  const near = Math.ceil(paper.marks / 3);
  paper.marksNear = 0;
  const operations = Array.from({ length: paper.marks }, (_, at) => {
    const page = at < near ? 1 + (at % NEAR) : 1 + (at % paper.pages);
    if (page <= NEAR) paper.marksNear += 1;
    return { opId: randomUUID(), markId: randomUUID(), baseRev: 0, put: stroke(paper, page, at, encodeStroke) };
  });
  for (let from = 0; from < operations.length; from += AT_ONCE)
    await client.annotations.apply(paper.documentId, { operations: operations.slice(from, from + AT_ONCE) });
}

function stroke({ versionId }, page, at, encodeStroke) {
  const [x0, y0] = [60 + (at % 7) * 60, 60 + ((at * 37) % 680)];
  const samples = Array.from({ length: 24 }, (_, step) => ({
    x: x0 + step * 3,
    y: y0 + Math.sin(step / 2) * 5,
    pressure: 0.4 + 0.2 * Math.sin(step / 5),
    time: step * 8,
  }));
  const shape = { kind: 'ink', tool: 'pen', color: 'blue', width: 1.6, path: encodeStroke(samples) };
  return { versionId, page, shape, text: '', sharing: { with: 'nobody' } };
}
