import { type MeetingRecord, officialDate, officialTime, type RecordPaper } from '@app/contracts';
import { type Block, type BlockColumn, heading } from './blocks.js';

const COLUMNS: readonly BlockColumn[] = [
  { title: 'TT', mm: 10, align: 'center' },
  { title: 'Tài liệu', mm: 58, align: 'left' },
  { title: 'Phiên bản', mm: 39, align: 'left' },
  { title: 'Mã băm SHA-256', mm: 58, align: 'left' },
];

/** The papers of the meeting by item, each version with the hash by which it is known again. */
export function annexBlocks({ items, papers }: MeetingRecord): readonly Block[] {
  const groups = [
    ...items.map((item) => ({ title: `Nội dung ${item.number}. ${item.title}`, papers: item.papers })),
    { title: 'Tài liệu chung', papers },
  ].filter((group) => group.papers.length > 0);
  return groups.flatMap((group) => [
    heading(group.title),
    { kind: 'table', columns: COLUMNS, rows: group.papers.flatMap(paperRows), size: 'small' },
  ]);
}

function paperRows(paper: RecordPaper, index: number): readonly (readonly string[])[] {
  const last = paper.versions.length - 1;
  return paper.versions.map((version, at) => [
    at === 0 ? String(index + 1) : '',
    at === 0 ? nameOf(paper) : version.fileName,
    `${version.number}${at === last && last > 0 ? ' (bản cuối)' : ''}; ${version.pages} trang; tải lên ${officialTime(version.uploadedAt)}, ${officialDate(version.uploadedAt)}`,
    version.sha256,
  ]);
}

function nameOf({ title, versions, recalledAt }: RecordPaper): string {
  const file = versions[0]?.fileName;
  const name = file === undefined || file === title ? title : `${title} (${file})`;
  return recalledAt === null ? name : `${name}; đã thu hồi ${officialTime(recalledAt)}, ${officialDate(recalledAt)}`;
}
