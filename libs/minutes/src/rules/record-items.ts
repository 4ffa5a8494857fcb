import {
  type AgendaItemView,
  type Instant,
  type MeetingActView,
  type RecordDecision,
  type RecordItem,
  type RecordSpeech,
  type SpeechView,
} from '@app/contracts';
import { personOf } from './record-attendance.js';
import { type DecidedBallot, type RecordFacts } from './record-facts.js';

/**
 * In the order in which they were taken up first, a heading before the first of its parts; those never taken up follow
 * in the order of the agenda.
 */
export function recordItems(facts: RecordFacts): readonly RecordItem[] {
  const begun = new Map<string, Instant>();
  for (const { act, itemId, at } of facts.acts)
    if (act === 'begin-item' && itemId !== null && !begun.has(itemId)) begun.set(itemId, at);
  const startOf = (item: AgendaItemView): Instant => {
    const parts = facts.items.filter(({ parentId }) => parentId === item.id).map(startOf);
    return [begun.get(item.id) ?? NEVER, ...parts].reduce((a, b) => (a < b ? a : b));
  };
  const starts = new Map(facts.items.map((item) => [item.id, startOf(item)]));
  const byStart = (a: AgendaItemView, b: AgendaItemView): number => {
    const [first, second] = [starts.get(a.id) ?? NEVER, starts.get(b.id) ?? NEVER];
    return first < second ? -1 : first > second ? 1 : 0;
  };
  return [...facts.items].sort(byStart).map((item) => recordItem(facts, item));
}
/** After every instant. */
const NEVER = '~';

function recordItem(facts: RecordFacts, item: AgendaItemView): RecordItem {
  const isHeading =
    facts.items.some(({ parentId }) => parentId === item.id) &&
    !facts.acts.some(({ act, itemId }) => act === 'begin-item' && itemId === item.id);
  const frame = { id: item.id, number: item.number ?? '', title: item.title, isSecret: item.isSecret, isHeading };
  if (item.isSecret) return { ...frame, ...NOTHING };

  const acts = facts.acts.filter(({ itemId }) => itemId === item.id);
  const presenter = facts.seats.find(({ id }) => id === item.presenterSeatId);
  const outcome = facts.outcomes.find(({ itemId }) => itemId === item.id);
  return {
    ...frame,
    state: item.state,
    presenter: presenter ? personOf(presenter) : null,
    owningUnit: item.owningUnit,
    beganAt: acts.find(({ act }) => act === 'begin-item')?.at ?? null,
    endedAt: endOf(facts, acts),
    speeches: facts.speeches.filter((speech) => speech.itemId === item.id && !speech.isLeftOut).map(recordSpeech),
    decisions: facts.decisions.filter(({ ballot }) => ballot.itemId === item.id).flatMap(recordDecision),
    outcome: outcome?.outcome ?? null,
    outcomeBy: outcome && outcome.outcome !== null ? outcome.act : null,
    conclusion: facts.conclusions.find(({ itemId }) => itemId === item.id)?.text.trim() ?? '',
    papers: facts.papers.filter(({ itemId }) => itemId === item.id).map(({ paper }) => paper),
  };
}

/** Of a secret item nothing stands here, not even whether it was taken up. */
const NOTHING = {
  ...{ state: 'planned', presenter: null, owningUnit: null, beganAt: null, endedAt: null },
  ...{ speeches: [], decisions: [], outcome: null, outcomeBy: null, conclusion: '', papers: [] },
} as const satisfies Partial<RecordItem>;

/** The last end; an item left by beginning another, or by the close, ends with that. */
function endOf({ acts, head }: RecordFacts, own: readonly MeetingActView[]): Instant | null {
  const lastBegin = own.findLast(({ act }) => act === 'begin-item');
  if (!lastBegin) return null;
  const after = acts.slice(acts.indexOf(lastBegin) + 1);
  const ended = after.find(({ act, itemId }) => act === 'begin-item' || act === 'close' || itemId === lastBegin.itemId);
  return ended?.at ?? head.closedAt;
}

const recordSpeech = ({ speaker, kind, at, summary }: SpeechView): RecordSpeech => ({
  ...personOf(speaker),
  kind,
  at,
  place: speaker.place,
  siteName: speaker.siteName,
  summary: summary.trim(),
});

function recordDecision({ ballot, details, ...rule }: DecidedBallot): readonly RecordDecision[] {
  if (ballot.state === 'draft' || ballot.state === 'open') return [];
  return [
    {
      ballotId: ballot.id,
      method: ballot.method,
      state: ballot.state,
      question: ballot.question,
      choices: ballot.choices,
      questionHash: ballot.questionHash,
      openedAt: ballot.openedAt,
      closedAt: ballot.closedAt,
      announcedAt: ballot.announcedAt,
      voidReason: ballot.voidReason,
      members: ballot.members,
      tally: details.result?.tally ?? null,
      explanation: details.result?.explanation ?? [],
      ruleNumber: rule.ruleNumber,
      isRuleChecked: rule.isRuleChecked,
      quorum: details.quorum,
      quorumAtClose: details.quorumAtClose,
      withoutQuorumReason: details.withoutQuorumReason,
      actors: details.actors,
      votes: details.names,
    },
  ];
}
