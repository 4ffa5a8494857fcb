import { type Client } from '@app/client';
import { type AgendaItemView, type Id } from '@app/contracts';
import { type DemoMeetingPlan, prepareMeeting } from './demo-meeting.js';
import { type DemoPeople } from './demo-people.js';
import { type DemoStage } from './demo-stage.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** A session that was held: prepared five days before, everybody but two present, each item taken, then closed. */
export async function holdPastSession(stage: DemoStage, people: DemoPeople, plan: DemoMeetingPlan): Promise<void> {
  const start = plan.startsAt.getTime();
  stage.travelTo(new Date(start - 5 * DAY_MS));
  const before = await people.as('thuky');
  const meeting = await prepareMeeting(before, people, plan);
  await before.meetings.issue(meeting.id);

  stage.travelTo(new Date(start));
  const office = await people.as('thuky');
  const present = meeting.seats.filter((seat) => seat.isVoter).slice(0, -2);
  await office.attendance.markPresent(meeting.id, { seatIds: present.map(({ id }) => id), place: null });
  await office.meetings.open(meeting.id);
  let minutes = 0;
  for (const [index, item] of meeting.items.entries()) {
    stage.travelTo(new Date(start + minutes * MINUTE_MS));
    await office.meetings.beginItem(meeting.id, item.id);
    minutes += plan.items[index]?.minutes ?? 10;
    stage.travelTo(new Date(start + minutes * MINUTE_MS));
    if (item.hasVote) await decideByHands(office, meeting.id, item, present.length);
    await office.meetings.endItem(meeting.id, item.id);
  }
  await office.meetings.close(meeting.id);
  await office.meetings.conclude(meeting.id);
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
