import {
  type AgendaItemView,
  type Id,
  type Instant,
  type ItemsInput,
  type MeetingCard,
  type MeetingHead,
  type MeetingInput,
  type MeetingSnapshot,
  type SeatsInput,
  type SeatView,
} from '@app/contracts';
import { type CommandOptions, type Http, type QueryOptions } from './http.js';

/** Meetings, agenda, seats. One function per route. */
export const meetingsApi = (http: Http) => ({
  mine: (window: { readonly from?: Instant; readonly until?: Instant } = {}, options?: QueryOptions) =>
    http.get<readonly MeetingCard[]>('/api/meetings', {}, window, options),
  create: (input: MeetingInput, options?: CommandOptions) =>
    http.post<MeetingHead>('/api/meetings', {}, input, options),
  snapshot: (id: Id, options?: QueryOptions) =>
    http.get<MeetingSnapshot>('/api/meetings/:id/snapshot', { id }, {}, options),
  issue: (id: Id, options?: CommandOptions) =>
    http.post<MeetingHead>('/api/meetings/:id/issue', { id }, undefined, options),
  addItems: (id: Id, input: ItemsInput, options?: CommandOptions) =>
    http.post<readonly AgendaItemView[]>('/api/meetings/:id/items', { id }, input, options),
  addSeats: (id: Id, input: SeatsInput, options?: CommandOptions) =>
    http.post<readonly SeatView[]>('/api/meetings/:id/seats', { id }, input, options),
});
