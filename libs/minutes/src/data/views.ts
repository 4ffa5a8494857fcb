import { type ConclusionView, type OutcomeView, type SpeechView } from '@app/contracts';
import { type Conclusion, type ItemOutcomeRow, type Speech } from './entities.js';

export const outcomeView = (row: ItemOutcomeRow): OutcomeView => ({
  itemId: row.itemId,
  rev: row.rev,
  outcome: row.outcome,
  act: { byPersonId: row.byPersonId, byName: row.byName, onDirectionOf: row.onDirectionOf },
  at: row.at.toISOString(),
});

export const conclusionView = (row: Conclusion): ConclusionView => ({
  itemId: row.itemId,
  rev: row.rev,
  text: row.text,
});

export const speechView = (row: Speech): SpeechView => ({
  id: row.id,
  rev: row.rev,
  itemId: row.itemId,
  kind: row.kind,
  speaker: row.speaker,
  at: row.at.toISOString(),
  isOfFloor: row.isOfFloor,
  summary: row.summary,
  isLeftOut: row.isLeftOut,
});
