import { clockAlone } from './agenda-clock.js';
import { foldVietnamese } from './fold-vietnamese.js';

/** What one phrase of an agenda says beside the title; null where it says nothing of the kind. */
export interface ItemWords {
  /** When it begins by the clock, in minutes after midnight; a meeting keeps the duration only. */
  readonly from: number | null;
  readonly minutes: number | null;
  readonly presenter: string | null;
  readonly unit: string | null;
  readonly hasVote: boolean;
}
export const noWords: ItemWords = { from: null, minutes: null, presenter: null, unit: null, hasVote: false };

const MINUTES = /^(?:thoi (?:gian|luong)\s*:?\s*)?(?:khoang\s*)?(\d{1,3})\s*(?:phut|ph|p|['’′])\.?$/;
const HOURS =
  /^(?:thoi (?:gian|luong)\s*:?\s*)?(?:khoang\s*)?(\d{1,2})\s*(?:gio|h|g)\s*(?:(\d{1,2})\s*(?:phut|ph|p|['’′])?)?\.?$/;
const VOTE = /^(?:co\s+)?(?:bo phieu|bieu quyet)(?:\s+(?:thong qua|bang phieu))?$/;
const PERSON_LABEL = /^(?:nguoi |dai dien )?(?:trinh bay|bao cao|bao cao vien|nguoi trinh)\s*:\s*/;
const ADDRESS = /^(?:dong chi|d\/c|dc|ong|ba|ts|pgs)\.?\s+/;
const UNIT_LABEL = /^(?:co quan|don vi)(?: (?:chu tri|trinh|bao cao|soan thao|chuan bi|thuc hien))*\s*:\s*/;
const UNIT_END = /\s+(?:trinh|trinh bay|bao cao|chu tri|chuan bi)$/;
/** Words that names of agencies begin with. */
const UNIT_WORDS = [
  'so',
  'ban',
  'van phong',
  'ubnd',
  'uy ban',
  'hdnd',
  'hoi dong nhan dan',
  'cong an',
  'bo chi huy',
  'bo tu lenh',
  'thanh tra',
  'cuc',
  'chi cuc',
  'trung tam',
  'phong',
  'vien',
  'truong',
  'kho bac',
  'bao hiem',
  'toa an',
  'hoi',
  'lien doan',
  'mat tran',
  'tinh uy',
  'thanh uy',
  'dang uy',
  'thue',
] as const;
/** Agencies whose name goes on in small letters: "Công an tỉnh", "Văn phòng UBND". */
const SMALL_AFTER =
  /^(?:ubnd|hdnd|hoi dong nhan dan|cong an|bo chi huy|bo tu lenh|thanh tra|thue|van phong|uy ban|kho bac|bao hiem|toa an|mat tran)\b/;

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();

/** "Sở Xây dựng", "Công an tỉnh"; not "Phòng, chống thiên tai" nor "ban hành nghị quyết". */
function isUnit(phrase: string): boolean {
  const folded = foldVietnamese(phrase);
  const word = UNIT_WORDS.find((candidate) => folded === candidate || folded.startsWith(`${candidate} `));
  if (word === undefined || !isCapital(phrase.charAt(0))) return false;
  return SMALL_AFTER.test(folded) || isCapital(phrase.charAt(word.length + 1));
}

/** Cuts what a pattern over the folded text finds; both have the same length. */
function without(pattern: RegExp, phrase: string): string {
  const found = pattern.exec(foldVietnamese(phrase));
  return found ? (phrase.slice(0, found.index) + phrase.slice(found.index + found[0].length)).trim() : phrase;
}

/** Minutes of "30 phút", "30'", "1 giờ 30", "1h30", "8h00–8h45"; null for anything else. */
export function minutesOf(phrase: string): number | null {
  const folded = foldVietnamese(phrase.trim());
  const clock = clockAlone(phrase);
  if (clock) return clock.minutes;
  const minutes = MINUTES.exec(folded);
  if (minutes) return Number(minutes[1]);
  const hours = HOURS.exec(folded);
  return hours ? Number(hours[1]) * 60 + Number(hours[2] ?? 0) : null;
}

/** "đồng chí Nguyễn Văn An, Giám đốc Sở Tài chính" → the name, and the agency in the position. */
function personOf(phrase: string): ItemWords | null {
  const named = without(PERSON_LABEL, phrase);
  const isLabelled = named !== phrase;
  if (!isLabelled && !ADDRESS.test(foldVietnamese(phrase))) return null;
  const [name = '', ...position] = without(ADDRESS, named).split(/\s*[,–]\s*|\s+-\s+/);
  if (isLabelled && position.length === 0 && isUnit(name)) return { ...noWords, unit: name };
  const unit = position.map(unitWithin).find((candidate) => candidate !== null) ?? null;
  return name === '' ? null : { ...noWords, presenter: name, unit };
}

/** The agency at the end of a position: "Phó Giám đốc Sở Xây dựng" → "Sở Xây dựng". */
function unitWithin(position: string): string | null {
  const words = position.split(' ');
  const at = words.findIndex((_, index) => isUnit(words.slice(index).join(' ')));
  return at < 0 ? null : words.slice(at).join(' ');
}

function unitOf(phrase: string): string | null {
  const named = without(UNIT_LABEL, phrase);
  const unit = without(UNIT_END, named);
  return unit !== '' && (named !== phrase || isUnit(unit)) ? unit : null;
}

/** What a phrase says beside the title; null when it belongs to the title. */
export function wordsOf(phrase: string): ItemWords | null {
  const trimmed = phrase.trim().replace(/[.;,]+$/, '');
  const clock = clockAlone(trimmed);
  if (clock) return { ...noWords, ...clock };
  const minutes = minutesOf(trimmed);
  if (minutes !== null) return { ...noWords, minutes };
  if (VOTE.test(foldVietnamese(trimmed))) return { ...noWords, hasVote: true };
  const person = personOf(trimmed);
  if (person) return person;
  const unit = unitOf(trimmed);
  return unit === null ? null : { ...noWords, unit };
}

/** Of two sayings about one item the first stands. */
export const bothWords = (a: ItemWords, b: ItemWords): ItemWords => ({
  from: a.from ?? b.from,
  minutes: a.minutes ?? b.minutes,
  presenter: a.presenter ?? b.presenter,
  unit: a.unit ?? b.unit,
  hasVote: a.hasVote || b.hasVote,
});
