import { type Client } from '@app/client';
import { type AgendaItemView, type Id, type SeatView } from '@app/contracts';
import { type DemoMeeting, type DemoMeetingPlan, prepareMeeting } from './demo-meeting.js';
import { type DemoPeople } from './demo-people.js';
import { demoRecords } from './demo-records.js';
import { type DemoStage } from './demo-stage.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Last in protocol order, away with a reason. */
const AWAY = 2;

/** A session that was held: prepared five days before, everybody but two present, each item taken and written down. */
export async function holdPastSession(stage: DemoStage, people: DemoPeople, plan: DemoMeetingPlan): Promise<void> {
  const start = plan.startsAt.getTime();
  stage.travelTo(new Date(start - 5 * DAY_MS));
  const before = await people.as('thuky');
  const meeting = await prepareMeeting(before, people, plan);
  await before.meetings.issue(meeting.id);
  const members = meeting.seats.filter((seat) => seat.isVoter);
  await excuse(before, meeting, members.slice(-AWAY));

  stage.travelTo(new Date(start));
  const office = await people.as('thuky');
  const present = members.slice(0, -AWAY);
  const others = meeting.seats.filter((seat) => !seat.isVoter);
  const seatIds = [...present, ...others].map(({ id }) => id);
  await office.attendance.markPresent(meeting.id, { seatIds, place: null });
  await office.meetings.open(meeting.id);
  let minutes = 0;
  for (const [index, item] of meeting.items.entries()) {
    const at = (share: number): number => start + (minutes + share * (plan.items[index]?.minutes ?? 10)) * MINUTE_MS;
    stage.travelTo(new Date(at(0)));
    await office.meetings.beginItem(meeting.id, item.id);
    await speak(office, meeting.id, item, present, (share) => stage.travelTo(new Date(at(share))));
    stage.travelTo(new Date(at(1)));
    if (item.hasVote) await decideByHands(office, meeting.id, item, present.length);
    await writeDown(office, meeting.id, item);
    await office.meetings.endItem(meeting.id, item.id);
    minutes += plan.items[index]?.minutes ?? 10;
  }
  await office.meetings.close(meeting.id);
  await office.meetings.conclude(meeting.id);
}

/** The secretary writes down their absence, and that the chairman agreed by telephone. */
async function excuse(office: Client, { id }: DemoMeeting, seats: readonly SeatView[]): Promise<void> {
  for (const { id: seatId } of seats) {
    const reason = 'Đi công tác theo lịch của cấp trên';
    await office.invitations.answer(id, { seatId, answer: 'absent', reason, substitutePersonId: null });
    await office.invitations.recordConsent(id, { seatId, decision: 'granted', note: null, way: 'phone' });
  }
}

/** Called one after the other, each with the summary of what was said. @param travel to this share of the item's time */
async function speak(
  office: Client,
  meetingId: Id,
  item: AgendaItemView,
  members: readonly SeatView[],
  travel: (share: number) => void,
): Promise<void> {
  const speeches = demoRecords[item.title]?.speeches ?? [];
  for (const [index, { member, summary }] of speeches.entries()) {
    const seat = members[member];
    if (!seat) continue;
    travel((index + 1) / (speeches.length + 2));
    const to = { requestId: null, seatId: seat.id, itemId: item.id, kind: 'statement' } as const;
    const floor = await office.speaking.give(meetingId, { to, plannedSeconds: 300, insteadOf: null });
    await office.minutes.writeSpeech(meetingId, floor.id, { rev: 0, summary, isLeftOut: false });
    travel((index + 1.5) / (speeches.length + 2));
    await office.speaking.end(meetingId, { floorId: floor.id });
  }
}

/** A show of hands, entered by the secretary on the chair's direction and announced: two abstained. */
async function decideByHands(office: Client, meetingId: Id, item: AgendaItemView, present: number): Promise<void> {
  const { ballot } = await office.voting.enterNewHands(meetingId, {
    itemId: item.id,
    question: `Thông qua nội dung: ${item.title}`,
    count: { for: present - 2, against: 0, abstain: 2, present, decidingVote: 'for' },
    names: null,
    withoutQuorumReason: null,
  });
  await office.voting.announce(ballot.id, { detail: 'figures' });
}

async function writeDown(office: Client, meetingId: Id, item: AgendaItemView): Promise<void> {
  const record = demoRecords[item.title];
  if (!record) return;
  const { outcome, conclusion } = record;
  await office.minutes.recordOutcome(meetingId, item.id, { rev: 0, outcome });
  await office.minutes.writeConclusion(meetingId, { itemId: item.id, rev: 0, text: conclusion.join('\n') });
}
