import { type MeetingRecord, officialMoment, officialTime, type RecordEvent } from '@app/contracts';
import { annexBlocks } from './annex-blocks.js';
import { type Block, labelled, line, type PaperContent, paragraph, section, typed } from './blocks.js';
import { itemBlocks } from './item-blocks.js';
import { peopleBlocks } from './people-blocks.js';
import { capitalised, meetingWord } from './words.js';

/** The record in the order of an official paper: PDF and DOCX set these blocks and add nothing. */
export function recordPaper(record: MeetingRecord): PaperContent {
  const { meeting, chair, secretaries } = record;
  const annex = annexBlocks(record);
  return {
    bodyName: meeting.bodyName,
    number: 'Số:        /BB-',
    type: 'BIÊN BẢN',
    subject: meeting.title,
    mark: 'DỰ THẢO',
    blocks: [
      ...openingBlocks(record),
      ...peopleBlocks(record),
      section(`II. NỘI DUNG, DIỄN BIẾN ${meetingWord(meeting.kind).toLocaleUpperCase('vi')}`),
      ...courseBlocks(record),
      ...record.items.flatMap((item) => itemBlocks(item, meeting.kind)),
      ...closingBlocks(record),
    ],
    signing: [
      { role: 'THƯ KÝ', name: secretaries[0]?.name ?? '' },
      { role: 'CHỦ TỌA', name: chair?.name ?? '' },
    ],
    recipients: ['- Như thành phần dự họp;', '- Lưu: VT.'],
    annex:
      annex.length === 0
        ? null
        : { title: 'PHỤ LỤC', subject: `Tài liệu của ${meetingWord(meeting.kind)}`, blocks: annex },
  };
}

function openingBlocks({ meeting }: MeetingRecord): readonly Block[] {
  const { openedAt, startsAt, place, sites } = meeting;
  const where = [place, sites.length === 0 ? '' : `các điểm cầu: ${sites.join(', ')}`].filter(Boolean).join('; ');
  return [labelled('Thời gian bắt đầu', officialMoment(openedAt ?? startsAt)), labelled('Địa điểm', where)];
}

/** Only what is out of the ordinary: opening without a quorum, pauses, another chair. */
const courseBlocks = ({ course }: MeetingRecord): readonly Block[] =>
  course.flatMap((event) => eventWords(event) ?? []).map(line);

function eventWords({ act, at, details }: RecordEvent): string | null {
  const time = officialTime(at);
  switch (act) {
    case 'open':
      if (details['overrideReason'] === undefined) return null;
      return `Khai mạc khi chưa đủ điều kiện tiến hành: cần ${String(details['required'])}, có mặt ${String(details['present'])} thành viên. Lý do: ${String(details['overrideReason'])}.`;
    case 'pause':
      return `Tạm dừng lúc ${time}.`;
    case 'resume':
      return `Tiếp tục lúc ${time}.`;
    case 'hand-over-chair':
      return `Từ ${time}, đồng chí ${String(details['to'] ?? '')} chủ tọa.`;
    default:
      return null;
  }
}

function closingBlocks({ meeting, conclusion }: MeetingRecord): readonly Block[] {
  const whole = typed(conclusion);
  const title = meeting.kind === 'session' ? 'III. KẾT LUẬN CHUNG' : 'III. KẾT LUẬN';
  const end =
    meeting.closedAt === null
      ? `${capitalised(meetingWord(meeting.kind))} đang diễn ra; dự thảo này ghi đến lúc được lập.`
      : `${capitalised(meetingWord(meeting.kind))} kết thúc vào ${officialMoment(meeting.closedAt)}./.`;
  return [...(whole.length === 0 ? [] : [section(title), ...whole]), paragraph(end)];
}
