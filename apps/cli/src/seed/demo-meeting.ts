import { type Client } from '@app/client';
import {
  type AgendaItemView,
  type Id,
  type MeetingForm,
  type MeetingKind,
  type SeatInput,
  type SeatView,
} from '@app/contracts';
import { attendees, BODY_NAME, type CastMember, guest, members, secretary } from './demo-cast.js';
import { type DemoItem } from './demo-agenda.js';
import { type DemoPeople } from './demo-people.js';
import { demoPaper } from './papers/index.js';

export interface DemoMeetingPlan {
  readonly kind: MeetingKind;
  readonly form: MeetingForm;
  readonly title: string;
  readonly startsAt: Date;
  readonly hours: number;
  readonly place: string;
  readonly items: readonly DemoItem[];
  /** Index of the one item the guest attends; null = no guest. */
  readonly guestItem: number | null;
}

export interface DemoMeeting {
  readonly id: Id;
  readonly items: readonly AgendaItemView[];
  readonly seats: readonly SeatView[];
  readonly plan: DemoMeetingPlan;
}

const SITES = ['Xã Lâm Thượng', 'Đặc khu Hòn Trà'] as const;

/** Prepares one meeting the way a secretariat does: agenda, sites, people, papers, script. Left as a draft. */
export async function prepareMeeting(office: Client, people: DemoPeople, plan: DemoMeetingPlan): Promise<DemoMeeting> {
  const { id } = await office.meetings.create({
    bodyId: people.bodyId,
    kind: plan.kind,
    form: plan.form,
    title: plan.title,
    startsAt: plan.startsAt.toISOString(),
    endsAt: new Date(plan.startsAt.getTime() + plan.hours * 3_600_000).toISOString(),
    place: plan.place,
    onlineUrl: null,
    needsApproval: false,
  });
  const items = await office.meetings.addItems(id, {
    items: plan.items.map((item) => ({
      parentId: null,
      title: item.title,
      isSecret: false,
      presenterSeatId: null,
      owningUnitId: people.unitIds.get(item.unit) ?? null,
      minutesPlanned: item.minutes,
      hasVote: item.hasVote,
    })),
  });
  const siteIds = new Map<string, Id>();
  for (const name of SITES) {
    const site = await office.meetings.addSite(id, { name, contactSeatId: null, contactPhone: null });
    siteIds.set(name, site.id);
  }
  const seats = await office.meetings.addSeats(id, { seats: seatsOf(people, plan, items, siteIds) });
  for (const name of SITES) await nameContact(office, { id, siteId: siteIds.get(name) ?? '', seats });
  for (const [index, item] of items.entries()) {
    await office.meetings.editScript(id, item.id, {
      rev: 0,
      script: plan.items[index]?.script ?? '',
      draftConclusion: '',
    });
    await addPapers(office, people, { id, plan, item, index });
  }
  return { id, items, seats, plan };
}

/** Who answers for a remote site: the one who attends there without a vote. */
async function nameContact(
  office: Client,
  { id, siteId, seats }: { readonly id: Id; readonly siteId: Id; readonly seats: readonly SeatView[] },
): Promise<void> {
  const contact = seats.find((seat) => seat.siteId === siteId && seat.roles.includes('attendee'));
  const { sites } = (await office.meetings.snapshot(id)).meeting;
  const site = sites.find((one) => one.id === siteId);
  if (!site || !contact) return;
  const { rev, name } = site;
  await office.meetings.editSite(id, siteId, { rev, name, contactSeatId: contact.id, contactPhone: '0900 111 222' });
}

function seatsOf(
  people: DemoPeople,
  plan: DemoMeetingPlan,
  items: readonly AgendaItemView[],
  siteIds: ReadonlyMap<string, Id>,
): readonly SeatInput[] {
  const seat = (
    person: CastMember,
    roles: SeatInput['roles'],
    label: string | null,
    itemIds: readonly Id[] | null = null,
  ): SeatInput => ({
    personId: people.ids.get(person.username) ?? null,
    office: null,
    roles,
    siteId: person.site === null ? null : (siteIds.get(person.site) ?? null),
    label: person.site === null ? label : null,
    itemIds,
  });
  const place = (index: number): string =>
    `${'ABC'[Math.floor(index / 10)] ?? 'D'}${String((index % 10) + 1).padStart(2, '0')}`;
  return [
    ...members.map((person, index) =>
      seat(person, person.username === 'chutri' ? ['chair', 'member'] : ['member'], place(index)),
    ),
    seat(secretary, ['secretary'], 'T01'),
    ...attendees.map((person, index) => seat(person, ['attendee'], place(members.length + index))),
    ...(plan.guestItem === null ? [] : [seat(guest, ['guest'], 'K01', [items[plan.guestItem]?.id ?? ''])]),
  ];
}

async function addPapers(
  office: Client,
  people: DemoPeople,
  { id, plan, item, index }: { id: Id; plan: DemoMeetingPlan; item: AgendaItemView; index: number },
): Promise<void> {
  const wanted = plan.items[index];
  for (const [place, paper] of (wanted?.papers ?? []).entries()) {
    const bytes = await demoPaper(paper.make, {
      title: wanted?.title ?? '',
      body: BODY_NAME,
      unit: wanted?.unit ?? '',
      number: `${100 + index * 10 + place}/${paper.kind === 'submission' ? 'TTr' : 'BC'}`,
      date: new Date(plan.startsAt.getTime() - 6 * 86_400_000),
      seed: index * 100 + place + 1,
    });
    await office.documents.upload(
      {
        blob: new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }),
        fileName: `${index + 1}. ${paper.name}.pdf`,
      },
      {
        meetingId: id,
        itemId: item.id,
        title: paper.name,
        kind: paper.kind,
        owningUnitId: people.unitIds.get(wanted?.unit ?? '') ?? null,
        containsNoStateSecret: true,
      },
    );
  }
}
