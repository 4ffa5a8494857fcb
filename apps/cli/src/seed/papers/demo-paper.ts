import { annex } from './kinds/annex.js';
import { draftDecision, draftResolution } from './kinds/draft-decision.js';
import { longReport, report } from './kinds/report.js';
import { scan } from './kinds/scan.js';
import { scheme } from './kinds/scheme.js';
import { submission } from './kinds/submission.js';
import { type DemoPaperKind, type PaperOrder } from './paper-order.js';
import { SeededRandom } from './seeded-random.js';

const MAKERS: Readonly<Record<DemoPaperKind, (order: PaperOrder, random: SeededRandom) => Promise<Buffer>>> = {
  submission,
  report,
  scheme,
  'draft-decision': draftDecision,
  'draft-resolution': draftResolution,
  annex,
  scan,
  'long-report': longReport,
};

/** A made-up paper in the layout of NĐ 30/2020, as PDF. The same order gives the same bytes. */
export function demoPaper(kind: DemoPaperKind, order: PaperOrder): Promise<Buffer> {
  return MAKERS[kind](order, new SeededRandom(order.seed));
}
