import {
  chairActWords,
  countWords,
  decisionMethodWords,
  officialClock,
  quorumFactWords,
  quorumLostWords,
  type RecordDecision,
  resultGroups,
  resultGroupWords,
} from '@app/contracts';
import { type Block, labelled, line } from './blocks.js';

/** What was decided on an item and how; what was stopped, with its reason. */
export function decisionBlocks(decisions: readonly RecordDecision[]): readonly Block[] {
  return decisions.flatMap((decision) => (decision.state === 'void' ? voidBlocks(decision) : resultBlocks(decision)));
}

function resultBlocks(decision: RecordDecision): readonly Block[] {
  const { question, method, explanation, quorum, quorumAtClose, withoutQuorumReason, announcedAt } = decision;
  const sentences = (...codes: readonly string[]): readonly string[] =>
    explanation.filter(({ code }) => codes.includes(code)).map(({ vi }) => vi);
  const facts = [
    `Hình thức: ${decisionMethodWords[method]}, ${timeWords(decision)}.`,
    quorumFactWords(quorum, withoutQuorumReason),
    quorumLostWords(quorumAtClose),
    ...sentences('verdict'),
    ...sentences('rule', 'tie-rule'),
    decision.isRuleChecked ? null : 'Quy tắc chưa được Văn phòng xác nhận.',
    ...actorLines(decision),
    announcedAt === null ? 'Chủ tọa chưa công bố kết quả.' : null,
  ].filter((words) => words !== null);
  return [labelled('Biểu quyết', question), ...facts.map(line), ...groupTable(decision)];
}

function timeWords({ openedAt, closedAt }: RecordDecision): string {
  const end = closedAt === null ? '' : officialClock(closedAt);
  return openedAt === null ? `ghi lúc ${end}` : `từ ${officialClock(openedAt)} đến ${end}`;
}

function actorLines({ actors }: RecordDecision): readonly string[] {
  return [
    ...(actors.opened === null ? [] : [`Mở biểu quyết: ${chairActWords(actors.opened)}.`]),
    ...(actors.concluded === null ? [] : [`Kết luận khi ngang nhau: ${chairActWords(actors.concluded)}.`]),
  ];
}

/** Each group stands alone, never merged; "ý kiến khác" only where it could be chosen. */
function groupTable({ tally, method, choices, members }: RecordDecision): readonly Block[] {
  const groups = tally?.groups ?? null;
  if (groups === null) return [];
  const asked = resultGroups.filter((group) => group !== 'other' || choices.includes('other'));
  const cells = [
    ...asked.map((group) => ({ title: resultGroupWords(group, method), count: groups[group] })),
    { title: 'Tổng số thành viên', count: members },
  ];
  const mm = 165 / cells.length;
  return [
    {
      kind: 'table',
      columns: cells.map(({ title }) => ({ title, mm, align: 'center' })),
      rows: [cells.map(({ count }) => countWords(count).vi)],
      size: 'normal',
    },
  ];
}

/** Kept, not counted. */
function voidBlocks({ question, voidReason, openedAt, closedAt, actors }: RecordDecision): readonly Block[] {
  const at = closedAt ?? openedAt;
  const by = actors.voided === null ? '' : ` (${chairActWords(actors.voided)})`;
  return [
    labelled('Biểu quyết đã hủy, không tính', question),
    line(`${at === null ? 'Hủy' : `Hủy, ${officialClock(at)}`}${by}. Lý do: ${voidReason ?? 'không ghi'}.`),
  ];
}
