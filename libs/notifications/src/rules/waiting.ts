import { type Id, type MeetingFacts, NOTICE_LIMITS, notificationAccess, type WaitingView } from '@app/contracts';
import { type OpenAnswers } from '@app/invitations';

/** What is open in one meeting, and what the reader is in it. */
export interface OpenWork {
  readonly meeting: { readonly id: Id; readonly title: string; readonly startsAt: Date };
  readonly facts: MeetingFacts;
  readonly answers: Pick<OpenAnswers, 'unanswered' | 'undecided' | 'own'>;
  /** Items that should have a paper by now. */
  readonly overdue: number;
}

const HOUR_MS = 3600_000;

/** What of it waits for this reader; what a person does himself before what he watches over. */
export function waitingFor(
  personId: Id,
  { meeting, facts, answers, overdue }: OpenWork,
  now: Date,
): readonly WaitingView[] {
  const head = { id: meeting.id, title: meeting.title, startsAt: meeting.startsAt.toISOString() };
  const isNear = meeting.startsAt.getTime() - now.getTime() < NOTICE_LIMITS.unansweredHours * HOUR_MS;
  const own = answers.own.map(({ personId: whose, name }): WaitingView =>
    whose === personId
      ? { kind: 'answer', meeting: head, name: null, count: 1 }
      : { kind: 'answer-for', meeting: head, name, count: 1 },
  );
  const all: readonly WaitingView[] = [
    ...own,
    { kind: 'consent', meeting: head, name: null, count: answers.undecided },
    { kind: 'approval', meeting: head, name: null, count: 1 },
    { kind: 'unanswered', meeting: head, name: null, count: isNear ? answers.unanswered : 0 },
    { kind: 'papers', meeting: head, name: null, count: overdue },
  ];
  return all.filter(({ kind, count }) => count > 0 && notificationAccess['waiting.hear'](facts, kind));
}
