import { type DocumentView, type Id, type IntakeView, type RecalledView } from '@app/contracts';
import { useMeeting } from '../../live/meeting-provider.js';
import { papersOf } from './neighbours.js';

export interface Lying {
  readonly papers: readonly DocumentView[];
  readonly arriving: readonly IntakeView[];
  readonly gone: readonly RecalledView[];
  /** Of all three. */
  readonly count: number;
}

/** What lies on the table for one item (null = for the whole meeting), is on its way there or was taken back. */
export function useLying(itemId: Id | null): Lying {
  const { documents, intake, recalled } = useMeeting().documents;
  const papers = papersOf(documents, itemId);
  const arriving = intake.filter((row) => row.itemId === itemId);
  const gone = recalled.filter((row) => row.itemId === itemId);
  return { papers, arriving, gone, count: papers.length + arriving.length + gone.length };
}
