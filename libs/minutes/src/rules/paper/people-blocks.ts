import { type MeetingRecord, officialTime, type RecordAttendee } from '@app/contracts';
import { type Block, labelled, line, section } from './blocks.js';
import { capitalised, consentWords, personWords, twoDigits } from './words.js';

const isThere = ({ state }: RecordAttendee): boolean => state === 'present' || state === 'left';
const isInvited = ({ roles }: RecordAttendee): boolean => !roles.includes('chair') && !roles.includes('secretary');

/** Who was there, who was not and why, who came instead. */
export function peopleBlocks(record: MeetingRecord): readonly Block[] {
  const { attendance, chair, secretaries, members } = record;
  const present = attendance.filter(isThere);
  const away = attendance.filter((attendee) => !isThere(attendee));
  const voters = present.filter(({ isVoter }) => isVoter);
  const others = present.filter((attendee) => !attendee.isVoter && isInvited(attendee));
  const parts = [
    [labelled('Chủ tọa', chair === null ? 'chưa có' : personWords(chair))],
    [labelled('Thư ký', secretaries.length === 0 ? 'chưa ghi' : secretaries.map(personWords).join('; '))],
    ...(members === null
      ? []
      : [[labelled('Thành viên có mặt', countOf(members)), ...voters.map((attendee) => line(hereWords(attendee)))]]),
    [labelled('Vắng mặt', amount(away.length)), ...away.map((attendee) => line(awayWords(attendee)))],
    [
      labelled(members === null ? 'Dự họp' : 'Đại biểu mời và dự họp', amount(others.length)),
      ...others.map((attendee) => line(hereWords(attendee))),
    ],
  ];
  return [section('I. THÀNH PHẦN'), ...parts.flatMap(numbered)];
}

/** "1. Chủ tọa: …" */
function numbered(blocks: readonly Block[], index: number): readonly Block[] {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') return blocks;
  return [{ ...first, label: `${index + 1}. ${first.label ?? ''}` }, ...rest];
}

const countOf = ({ present, total }: { readonly present: number; readonly total: number }): string =>
  `${twoDigits(present)} trên tổng số ${twoDigits(total)}.`;
const amount = (count: number): string => (count === 0 ? 'không có.' : `${twoDigits(count)}.`);

function hereWords(attendee: RecordAttendee): string {
  const { substituteFor, itemNumbers } = attendee;
  const notes = [
    placeWords(attendee),
    substituteFor === null ? '' : `dự thay đồng chí ${substituteFor}`,
    itemNumbers === null ? '' : `dự nội dung ${itemNumbers.join(', ')}`,
    ...attendee.moves.map(({ act, at }) => `${act === 'left' ? 'rời họp' : 'trở lại'} lúc ${officialTime(at)}`),
  ].filter(Boolean);
  const words = capitalised(personWords(attendee));
  return notes.length === 0 ? `${words};` : `${words} (${notes.join('; ')});`;
}

function placeWords({ place, siteName }: Pick<RecordAttendee, 'place' | 'siteName'>): string {
  switch (place) {
    case 'site':
      return `tại điểm cầu ${siteName ?? ''}`.trim();
    case 'online':
      return 'trực tuyến';
    case 'hall':
    case null:
      return '';
  }
}

function awayWords(attendee: RecordAttendee): string {
  const { absence, state, substitutedBy } = attendee;
  const reason = absence?.reason
    ? `có lý do: ${absence.reason}`
    : state === 'absent'
      ? 'chưa rõ lý do'
      : 'chưa điểm danh';
  const consent = absence === null ? '' : [consentWords[absence.consent], byWords(absence.consentBy)].join('');
  const notes = [reason, consent, substitutedBy === null ? '' : `người dự thay: đồng chí ${substitutedBy}`];
  return `${capitalised(personWords(attendee))} (${notes.filter(Boolean).join('; ')});`;
}

const byWords = (name: string | null): string => (name === null ? '' : ` (đồng chí ${name})`);
