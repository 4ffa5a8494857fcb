import { type NoticeKind } from '@app/contracts';

/** All that an e-mail may say: the meeting's title, time and place, and where to read on. No papers, no items, no names of others. */
export interface LetterFacts {
  readonly kind: NoticeKind;
  /** Null when the meeting is none of the reader's business any more. */
  readonly title: string | null;
  readonly bodyName: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  readonly isAsAide: boolean;
  readonly papers: { readonly count: number; readonly late: number };
  readonly decision: 'granted' | 'refused' | null;
  readonly link: string;
}
export interface LetterText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Vietnam keeps UTC+7 all year. */
const OFFSET_MS = 7 * 3600_000;
const two = (value: number): string => String(value).padStart(2, '0');
const clock = (at: Date): string => {
  const local = new Date(at.getTime() + OFFSET_MS);
  return `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`;
};
const day = (at: Date): string => {
  const local = new Date(at.getTime() + OFFSET_MS);
  return `${two(local.getUTCDate())}/${two(local.getUTCMonth() + 1)}/${local.getUTCFullYear()}`;
};

/** "14:00–16:30, 26/11/2026" */
export const spokenTime = (startsAt: Date, endsAt: Date): string =>
  day(startsAt) === day(endsAt)
    ? `${clock(startsAt)}–${clock(endsAt)}, ${day(startsAt)}`
    : `${clock(startsAt)}, ${day(startsAt)} – ${clock(endsAt)}, ${day(endsAt)}`;

interface Words {
  readonly subject: string;
  readonly opening: string;
  readonly button: string;
}

function papersWords({ count, late }: LetterFacts['papers']): string {
  const lateWords = late === 0 ? '' : late === count ? ', gửi muộn' : `, trong đó ${late} tài liệu gửi muộn`;
  return `Cuộc họp có ${count} tài liệu mới${lateWords}.`;
}

function wordsOf({ kind, isAsAide, papers, decision }: LetterFacts): Words {
  const whom = isAsAide ? 'Lãnh đạo mà đồng chí giúp việc' : 'Đồng chí';
  const open = 'Mở cuộc họp';
  switch (kind) {
    case 'invited':
      return { subject: 'Giấy mời họp', opening: `${whom} được mời dự cuộc họp dưới đây.`, button: 'Xem và trả lời' };
    case 'changed':
      return { subject: 'Thay đổi', opening: 'Thông tin của cuộc họp dưới đây đã thay đổi.', button: open };
    case 'moved':
      return {
        subject: 'Đổi lịch họp',
        opening: 'Cuộc họp chuyển sang thời gian, địa điểm dưới đây. Đề nghị trả lời lại.',
        button: 'Xem và trả lời',
      };
    case 'cancelled':
      return { subject: 'Hoãn, hủy họp', opening: 'Cuộc họp dưới đây không diễn ra.', button: open };
    case 'uninvited':
      return {
        subject: 'Thay đổi thành phần dự họp',
        opening: `${whom} không còn trong thành phần dự cuộc họp vào thời gian dưới đây.`,
        button: 'Mở lịch họp',
      };
    case 'papers':
      return { subject: 'Tài liệu mới', opening: papersWords(papers), button: 'Đọc tài liệu' };
    case 'absence-asked':
      return {
        subject: 'Đề nghị vắng mặt',
        opening: 'Có đề nghị vắng mặt chờ đồng chí cho ý kiến.',
        button: 'Xem đề nghị',
      };
    case 'substitute-asked':
      return {
        subject: 'Đề nghị cử người dự thay',
        opening: 'Có đề nghị cử người dự họp thay chờ đồng chí cho ý kiến.',
        button: 'Xem đề nghị',
      };
    case 'absence-decided':
      return {
        subject: 'Ý kiến về đề nghị vắng mặt',
        opening: `Đề nghị vắng mặt ${decision === 'refused' ? 'chưa được đồng ý' : 'đã được đồng ý'}.`,
        button: open,
      };
    case 'submitted':
      return { subject: 'Trình duyệt cuộc họp', opening: 'Cuộc họp dưới đây chờ đồng chí phê duyệt.', button: open };
    case 'agenda':
      return { subject: 'Thay đổi chương trình', opening: 'Chương trình của cuộc họp đã thay đổi.', button: open };
    case 'approved':
      return { subject: 'Đã duyệt', opening: 'Cuộc họp dưới đây đã được phê duyệt.', button: open };
    case 'sent-back':
      return { subject: 'Đề nghị hoàn thiện', opening: 'Cuộc họp dưới đây cần hoàn thiện thêm.', button: open };
  }
}

const SUBJECT_MAX = 90;
const shorten = (text: string): string =>
  text.length <= SUBJECT_MAX ? text : `${text.slice(0, SUBJECT_MAX - 1).trimEnd()}…`;
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The words of an e-mail, in Vietnamese; plain text, and the same as simple HTML without pictures. */
export function letterText(facts: LetterFacts): LetterText {
  const { subject, opening, button } = wordsOf(facts);
  const lines: readonly (readonly [string, string])[] = [
    ...(facts.title === null ? [] : ([['Cuộc họp', facts.title]] as const)),
    ['Thời gian', spokenTime(facts.startsAt, facts.endsAt)],
    ...(facts.title === null ? [] : ([['Địa điểm', facts.place]] as const)),
  ];
  const closing = 'Thư này do hệ thống gửi tự động, đề nghị không trả lời thư.';
  const table = lines.map(
    ([name, value]) =>
      `<tr><td style="padding:4px 16px 4px 0;color:#3B4945;vertical-align:top">${name}</td><td style="padding:4px 0"><b>${escapeHtml(value)}</b></td></tr>`,
  );
  return {
    subject: shorten(facts.title === null ? subject : `${subject}: ${facts.title}`),
    text: [
      opening,
      '',
      ...lines.map(([name, value]) => `${name}: ${value}`),
      '',
      `${button}: ${facts.link}`,
      '',
      facts.bodyName,
      closing,
      '',
    ].join('\n'),
    html: [
      '<!doctype html><html lang="vi"><body style="margin:0;padding:24px;font:18px/1.5 sans-serif;color:#14201D;background:#fff">',
      `<p>${escapeHtml(opening)}</p><table style="font-size:18px;border-collapse:collapse">${table.join('')}</table>`,
      `<p style="margin:24px 0"><a href="${escapeHtml(facts.link)}" style="display:inline-block;padding:14px 24px;border-radius:12px;background:#08524A;color:#fff;text-decoration:none">${button}</a></p>`,
      `<p style="font-size:16px;color:#3B4945">${escapeHtml(facts.bodyName)}<br>${closing}</p></body></html>`,
    ].join(''),
  };
}
