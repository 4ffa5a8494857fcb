import {
  type ConsentState,
  type Honorific,
  type ItemOutcome,
  type MeetingKind,
  officialTime,
  positionOf,
  type RecordPerson,
} from '@app/contracts';

/** Words of the record. It is an official paper: Vietnamese, whatever language the screens have. */
export const outcomeWords: Readonly<Record<ItemOutcome, string>> = {
  'opinions-given': 'Cho ý kiến',
  adopted: 'Thông qua',
  'adopted-to-complete': 'Thông qua, giao hoàn thiện',
  'to-prepare-again': 'Chưa thông qua, yêu cầu chuẩn bị lại',
  rejected: 'Không thông qua',
  withdrawn: 'Rút khỏi chương trình',
};

/** A body sits in a phiên họp, others in a cuộc họp. */
export const meetingWord = (kind: MeetingKind): string => (kind === 'session' ? 'phiên họp' : 'cuộc họp');

const honorificWords: Readonly<Record<Honorific, string>> = { 'dong-chi': 'đồng chí', ong: 'ông', ba: 'bà' };

/** "đồng chí Nguyễn Văn A, Giám đốc Sở Tài chính": name and position together. An office nobody fills has its name alone. */
export function personWords({ name, honorific, position, unit }: RecordPerson): string {
  const post = positionOf({ position, unit });
  return post === '' ? `${honorificWords[honorific]} ${name}` : `${honorificWords[honorific]} ${name}, ${post}`;
}

export const capitalised = (words: string): string => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);

/** Two digits below ten, as official papers count. */
export const twoDigits = (count: number): string => String(count).padStart(2, '0');

/** "từ 08 giờ 00 phút đến 08 giờ 30 phút" */
export const spanWords = (from: string, until: string | null): string =>
  until === null ? `từ ${officialTime(from)}` : `từ ${officialTime(from)} đến ${officialTime(until)}`;

export const consentWords: Readonly<Record<ConsentState, string>> = {
  'not-needed': '',
  awaiting: 'chưa có ý kiến của Chủ tịch',
  granted: 'được đồng ý',
  refused: 'không được đồng ý',
};
