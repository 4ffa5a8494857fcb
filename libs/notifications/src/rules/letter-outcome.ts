/** What became of one try: taken, to be tried again after so many seconds, or not to be tried any more. */
export type LetterOutcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'retrying'; readonly answer: string; readonly waitSeconds: number }
  | { readonly kind: 'refused'; readonly answer: string };

/** As nodemailer reports it. `command`: where in the conversation; `responseCode`: none when the server did not answer. */
export interface SmtpFailure {
  readonly code?: string;
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** A hiccup is over in seconds, grey-listing in minutes, a broken server in hours; after half a day somebody telephones. */
const WAITS: readonly number[] = [3, MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR];
const ANSWER_MAX = 300;

/** Only what is said about the recipient or the letter is final: a wrong password of ours is none of the recipient's fault. */
const isFinal = ({ responseCode = 0, command = '' }: SmtpFailure): boolean =>
  responseCode >= 500 && responseCode < 600 && (command === 'RCPT TO' || command === 'DATA');

/** @param tries how often it was tried so far, this one included */
export function outcomeOf(failure: SmtpFailure, tries: number): LetterOutcome {
  const answer = (failure.response ?? failure.code ?? 'no answer').replace(/\s+/g, ' ').slice(0, ANSWER_MAX);
  const waitSeconds = WAITS[tries - 1];
  if (isFinal(failure) || waitSeconds === undefined) return { kind: 'refused', answer };
  return { kind: 'retrying', answer, waitSeconds };
}
