import { type Id } from '@app/contracts';
import { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import ical from 'ical-generator';

/** A meeting as a calendar takes it. */
export interface CalendarEntry {
  readonly meetingId: Id;
  /** Rises with every change of the meeting, so that calendars take the newer of two. */
  readonly sequence: number;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  readonly link: string;
  readonly isCancelled: boolean;
}
export interface CalendarPerson {
  readonly name: string;
  readonly address: string;
}

const PRODUCT = { company: 'E-Cabinet', product: 'Meetings', language: 'VI' };
/** The same for ever: an invitation, its changes and its end are one entry. */
const uidOf = (meetingId: Id, host: string): string => `${meetingId}@${host}`;

const eventOf = (entry: CalendarEntry, host: string, stamp: Date) => ({
  id: uidOf(entry.meetingId, host),
  sequence: entry.sequence,
  stamp,
  start: entry.startsAt,
  end: entry.endsAt,
  summary: entry.title,
  location: entry.place,
  url: entry.link,
  status: entry.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
});

/** An invitation or its end, as it is attached to a letter. One asks for no answer by mail: answers are given in the app. */
export function invitationFile(
  method: 'REQUEST' | 'CANCEL',
  entry: CalendarEntry,
  parties: {
    readonly organizer: CalendarPerson;
    readonly attendee: CalendarPerson;
    readonly host: string;
    readonly at: Date;
  },
): string {
  const { organizer, attendee, host, at } = parties;
  const calendar = ical({ prodId: PRODUCT, method: ICalCalendarMethod[method] });
  calendar.createEvent({
    ...eventOf({ ...entry, isCancelled: method === 'CANCEL' }, host, at),
    organizer: { name: organizer.name, email: organizer.address },
    attendees: [
      {
        name: attendee.name,
        email: attendee.address,
        role: ICalAttendeeRole.REQ,
        status: ICalAttendeeStatus.NEEDSACTION,
        rsvp: false,
      },
    ],
  });
  return calendar.toString();
}

/** The meetings of a person, as a telephone subscribes to them. */
export function feedFile(entries: readonly CalendarEntry[], host: string, at: Date): string {
  const calendar = ical({ prodId: PRODUCT, name: 'Lịch họp', ttl: 3600 });
  for (const entry of entries) calendar.createEvent(eventOf(entry, host, at));
  return calendar.toString();
}
