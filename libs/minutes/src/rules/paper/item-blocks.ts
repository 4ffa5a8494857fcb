import { type MeetingKind, type RecordItem, type RecordSpeech } from '@app/contracts';
import { type Block, heading, labelled, line, paragraph, typed } from './blocks.js';
import { decisionBlocks } from './decision-blocks.js';
import { capitalised, outcomeWords, personWords, spanWords } from './words.js';

/** What happened on one item: who presented, who said what, what was decided, and what the chair concluded. */
export function itemBlocks(item: RecordItem, kind: MeetingKind): readonly Block[] {
  const title = heading(item.isSecret ? item.title : `Nội dung ${item.number}. ${item.title}`);
  if (item.isSecret) return [title];

  return [
    title,
    ...courseBlocks(item),
    ...speechBlocks(item.speeches),
    ...decisionBlocks(item.decisions),
    ...(kind === 'session' ? outcomeBlocks(item) : []),
    ...conclusionBlocks(item.conclusion),
  ];
}

function courseBlocks({ presenter, owningUnit, beganAt, endedAt }: RecordItem): readonly Block[] {
  return [
    ...(owningUnit === null ? [] : [labelled('Cơ quan chủ đề án', owningUnit)]),
    ...(presenter === null ? [] : [labelled('Trình bày', `${personWords(presenter)}.`)]),
    ...(beganAt === null ? [] : [labelled('Thời gian', `${spanWords(beganAt, endedAt)}.`)]),
  ];
}

function speechBlocks(speeches: readonly RecordSpeech[]): readonly Block[] {
  if (speeches.length === 0) return [];
  return [labelled('Ý kiến phát biểu', ''), ...speeches.map((speech) => line(speechWords(speech)))];
}

function speechWords(speech: RecordSpeech): string {
  const { kind, place, siteName, summary } = speech;
  const where = place === 'site' ? ` (điểm cầu ${siteName ?? ''})` : place === 'online' ? ' (trực tuyến)' : '';
  const how = kind === 'clarification' ? ' hỏi làm rõ' : '';
  const said = summary === '' ? '(chưa ghi tóm tắt)' : summary.replace(/\s*\r?\n\s*/g, ' ');
  return `${capitalised(personWords(speech))}${where}${how}: ${said}`;
}

function outcomeBlocks({ outcome, state, beganAt, isHeading }: RecordItem): readonly Block[] {
  if (outcome === null && isHeading) return [];
  if (outcome !== null) return [labelled('Kết quả', `${outcomeWords[outcome]}.`)];
  if (state === 'skipped') return [labelled('Kết quả', 'không xem xét tại phiên họp.')];
  return [labelled('Kết quả', beganAt === null ? 'chưa xem xét.' : '(chưa ghi)')];
}

/** A short conclusion stands beside its label, a longer one under it. */
function conclusionBlocks(conclusion: string): readonly Block[] {
  const [first, ...rest] = typed(conclusion);
  if (first?.kind !== 'paragraph') return [];
  return rest.length === 0
    ? [labelled('Kết luận của chủ tọa', first.text)]
    : [labelled('Kết luận của chủ tọa', ''), paragraph(first.text), ...rest];
}
