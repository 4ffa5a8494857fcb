import {
  type CalendarFeedView,
  type Id,
  type LettersView,
  type MarkReadInput,
  type NewCalendarFeed,
  type NoticeList,
  type SendAgainInput,
  type WaitingView,
} from '@app/contracts';
import { type CommandOptions, type Http, type QueryOptions } from './http.js';

/** The bell, the letters of a meeting, and the private calendar address. One function per route. */
export const notificationsApi = (http: Http) => ({
  mine: (options?: QueryOptions) => http.get<NoticeList>('/api/me/notices', {}, {}, options),
  /** What waits for the caller, by the start of the meetings. */
  waiting: (options?: QueryOptions) => http.get<readonly WaitingView[]>('/api/me/waiting', {}, {}, options),
  markRead: (input: MarkReadInput, options?: CommandOptions) =>
    http.post<void>('/api/me/notices/read', {}, input, options),
  calendarFeed: (options?: QueryOptions) => http.get<CalendarFeedView>('/api/me/calendar-feed', {}, {}, options),
  /** The address is in this answer only; the one before stops working. */
  renewCalendarFeed: (options?: CommandOptions) =>
    http.post<NewCalendarFeed>('/api/me/calendar-feed/renew', {}, undefined, options),
  revokeCalendarFeed: (options?: CommandOptions) =>
    http.post<CalendarFeedView>('/api/me/calendar-feed/revoke', {}, undefined, options),
  /** What a calendar program gets under the address; text/calendar. The answer is returned as it is, also a refusal. */
  calendar: (token: string) => http.raw('GET', `/api/calendar/${encodeURIComponent(token)}.ics`),
  letters: (meetingId: Id, options?: QueryOptions) =>
    http.get<LettersView>('/api/meetings/:id/letters', { id: meetingId }, {}, options),
  /** Where the browser downloads the list to telephone by. */
  contactsUrl: (meetingId: Id) => `${http.baseUrl}/api/meetings/${meetingId}/letters/contacts.csv`,
  contacts: (meetingId: Id) => http.raw('GET', `/api/meetings/${meetingId}/letters/contacts.csv`),
  /** @throws notifications/mail-off, notifications/nothing-to-send, meetings/wrong-state */
  sendAgain: (meetingId: Id, input: SendAgainInput, options?: CommandOptions) =>
    http.post<void>('/api/meetings/:id/letters/send-again', { id: meetingId }, input, options),
});
