import {
  type AgendaItemView,
  type ChairAct,
  chairActWords,
  countWords,
  decisionMethodWords,
  type ExplanationPart,
  type GroupCounts,
  type LeadBallot,
  type MeetingHead,
  type NamedVote,
  officialClock,
  officialDate,
  quorumFactWords,
  quorumLostWords,
  type ResultGroup,
  resultGroups,
  resultGroupWords,
  voteWayWords,
} from '@app/contracts';

export interface SheetFacts {
  readonly head: MeetingHead;
  readonly item: AgendaItemView | undefined;
  readonly decision: LeadBallot;
  /** Number of the regulation; null for a pattern nobody issued. */
  readonly ruleNumber: string | null;
  /** Has the body's office confirmed base and threshold? */
  readonly isRuleChecked: boolean;
}

/** What the result sheet says, ready to be set. */
export interface SheetContent {
  readonly bodyName: string;
  readonly date: string;
  readonly meetingTitle: string;
  /** Lines of "label: text". */
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly verdict: string;
  /** Empty where nothing was counted. */
  readonly groups: readonly { readonly title: string; readonly count: string }[];
  readonly sentences: readonly string[];
  readonly names: readonly {
    readonly name: string;
    readonly position: string;
    readonly choice: string;
    readonly note: string;
  }[];
  readonly closing: readonly string[];
}

export function sheetContent(facts: SheetFacts): SheetContent {
  const { head, decision } = facts;
  const { ballot, details } = decision;
  const explanation = details.result?.explanation ?? [];
  const groups = details.result?.tally.groups ?? null;
  return {
    bodyName: head.bodyName,
    date: officialDate(ballot.closedAt ?? head.startsAt),
    meetingTitle: head.title,
    facts: factLines(facts),
    verdict: sentence(explanation, 'verdict'),
    groups: groups === null ? [] : groupLines(decision, groups),
    sentences: [
      ...explanation.filter(({ code }) => code === 'entered-by-hand' || code === 'rule' || code === 'tie-rule'),
    ].map(({ vi }) => vi),
    names: details.names.map((vote) => nameLine(vote, decision)),
    closing: closingLines(facts),
  };
}

const sentence = (parts: readonly ExplanationPart[], code: ExplanationPart['code']): string =>
  parts.find((part) => part.code === code)?.vi ?? '';

function factLines({ item, decision: { ballot, details } }: SheetFacts): SheetContent['facts'] {
  const quorum = quorumFactWords(details.quorum, details.withoutQuorumReason);
  const lost = quorumLostWords(details.quorumAtClose);
  const isBallot = ballot.method === 'ballot';
  return [
    { label: 'Nội dung', text: [item?.number, item?.title].filter(Boolean).join('. ') },
    { label: 'Vấn đề biểu quyết', text: ballot.question },
    { label: 'Hình thức', text: decisionMethodWords[ballot.method] },
    { label: 'Thời gian', text: timeWords(ballot.openedAt, ballot.closedAt) },
    ...(quorum === null ? [] : [{ label: 'Điều kiện', text: [quorum, lost].filter(Boolean).join(' ') }]),
    ...(isBallot ? [{ label: 'Số phiếu đã ghi nhận', text: countWords(ballot.turnout).vi }] : []),
  ];
}

function timeWords(openedAt: string | null, closedAt: string | null): string {
  const end = closedAt === null ? '' : officialClock(closedAt);
  return openedAt === null ? `nhập lúc ${end}` : `từ ${officialClock(openedAt)} đến ${end}`;
}

/** "Ý kiến khác" stands only where the profile has it. */
function groupLines({ ballot }: LeadBallot, counts: GroupCounts): SheetContent['groups'] {
  const isAsked = (group: ResultGroup): boolean => group !== 'other' || ballot.choices.includes('other');
  const lines = resultGroups.filter(isAsked).map((group) => ({
    title: resultGroupWords(group, ballot.method),
    count: countWords(counts[group]).vi,
  }));
  return [...lines, { title: 'Tổng số thành viên', count: countWords(ballot.members).vi }];
}

const nameLine = (vote: NamedVote, { ballot }: LeadBallot): SheetContent['names'][number] => ({
  name: vote.name,
  position: vote.position,
  choice: resultGroupWords(vote.group, ballot.method),
  note: [voteWayWords(vote.way, vote.substituteName), vote.opinion ?? ''].filter(Boolean).join('; '),
});

function closingLines({ decision: { ballot, details }, ruleNumber, isRuleChecked }: SheetFacts): readonly string[] {
  const { actors } = details;
  const by = (label: string, act: ChairAct | null): readonly string[] =>
    act === null ? [] : [`${label}: ${chairActWords(act)}.`];
  return [
    ...(isRuleChecked ? [] : ['Quy tắc chưa được Văn phòng xác nhận.']),
    ...(ruleNumber === null ? [] : [`Quy tắc: văn bản số ${ruleNumber}.`]),
    ...by('Mở biểu quyết', actors.opened),
    ...(ballot.method === 'ballot' && actors.closed === null ? ['Biểu quyết kết thúc khi hết thời gian đã định.'] : []),
    ...by(ballot.method === 'ballot' ? 'Kết thúc biểu quyết' : 'Nhập kết quả', actors.closed),
    ...by('Kết luận khi ngang nhau', actors.concluded),
    ballot.announcedAt === null
      ? 'Chủ tọa chưa công bố kết quả.'
      : `Kết quả được công bố lúc ${officialClock(ballot.announcedAt)}.`,
    `Mã băm SHA-256 của vấn đề biểu quyết: ${ballot.questionHash ?? ''}`,
  ];
}
