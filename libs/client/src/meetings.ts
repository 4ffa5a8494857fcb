import {
  type AgendaItemView,
  type ChairHandOver,
  type Id,
  type Instant,
  type ItemEdit,
  type ItemOrderInput,
  type ItemScriptView,
  type ItemsInput,
  type MeetingActView,
  type MeetingCard,
  type MeetingClone,
  type MeetingEdit,
  type MeetingHead,
  type MeetingInput,
  type MeetingMove,
  type MeetingOpen,
  type MeetingSnapshot,
  type PreparedBody,
  type ReasonInput,
  type RuleProfileView,
  type ScriptInput,
  type SeatEdit,
  type SeatFill,
  type SeatsInput,
  type SeatView,
  type SiteEdit,
  type SiteInput,
  type SiteView,
} from '@app/contracts';
import { type CommandOptions, type Http, type QueryOptions } from './http.js';

/** Meetings and their life. One function per route. */
const lifeApi = (http: Http) => {
  const step =
    (path: string) =>
    (id: Id, options?: CommandOptions): Promise<MeetingHead> =>
      http.post<MeetingHead>(`/api/meetings/:id/${path}`, { id }, undefined, options);
  const stepWith =
    <T>(path: string) =>
    (id: Id, input: T, options?: CommandOptions): Promise<MeetingHead> =>
      http.post<MeetingHead>(`/api/meetings/:id/${path}`, { id }, input, options);
  return {
    edit: stepWith<MeetingEdit>('edit'),
    /** @returns the new draft */
    clone: stepWith<MeetingClone>('clone'),
    submit: step('submit'),
    approve: step('approve'),
    sendBack: stepWith<ReasonInput>('send-back'),
    issue: step('issue'),
    move: stepWith<MeetingMove>('move'),
    cancel: stepWith<ReasonInput>('cancel'),
    /** @throws meetings/quorum-not-reached with `{ required, present }` unless a reason overrides it */
    open: (id: Id, input: MeetingOpen = { overrideReason: null }, options?: CommandOptions) =>
      http.post<MeetingHead>('/api/meetings/:id/open', { id }, input, options),
    pause: step('pause'),
    resume: step('resume'),
    close: step('close'),
    conclude: step('conclude'),
    handOverChair: stepWith<ChairHandOver>('hand-over-chair'),
  };
};

const agendaApi = (http: Http) => {
  const ofItem =
    (path: string) =>
    (id: Id, itemId: Id, options?: CommandOptions): Promise<AgendaItemView> =>
      http.post<AgendaItemView>(`/api/meetings/:id/items/:itemId/${path}`, { id, itemId }, undefined, options);
  return {
    /** @returns the whole agenda */
    addItems: (id: Id, input: ItemsInput, options?: CommandOptions) =>
      http.post<readonly AgendaItemView[]>('/api/meetings/:id/items', { id }, input, options),
    reorderItems: (id: Id, input: ItemOrderInput, options?: CommandOptions) =>
      http.post<readonly AgendaItemView[]>('/api/meetings/:id/items/reorder', { id }, input, options),
    editItem: (id: Id, itemId: Id, input: ItemEdit, options?: CommandOptions) =>
      http.post<AgendaItemView>('/api/meetings/:id/items/:itemId/edit', { id, itemId }, input, options),
    removeItem: (id: Id, itemId: Id, options?: CommandOptions) =>
      http.post<void>('/api/meetings/:id/items/:itemId/remove', { id, itemId }, undefined, options),
    editScript: (id: Id, itemId: Id, input: ScriptInput, options?: CommandOptions) =>
      http.post<ItemScriptView>('/api/meetings/:id/items/:itemId/edit-script', { id, itemId }, input, options),
    beginItem: ofItem('begin'),
    endItem: ofItem('end'),
    skipItem: ofItem('skip'),
  };
};

const seatsApi = (http: Http) => ({
  /** @returns the new seats */
  addSeats: (id: Id, input: SeatsInput, options?: CommandOptions) =>
    http.post<readonly SeatView[]>('/api/meetings/:id/seats', { id }, input, options),
  editSeat: (id: Id, seatId: Id, input: SeatEdit, options?: CommandOptions) =>
    http.post<SeatView>('/api/meetings/:id/seats/:seatId/edit', { id, seatId }, input, options),
  fillSeat: (id: Id, seatId: Id, input: SeatFill, options?: CommandOptions) =>
    http.post<SeatView>('/api/meetings/:id/seats/:seatId/fill', { id, seatId }, input, options),
  removeSeat: (id: Id, seatId: Id, options?: CommandOptions) =>
    http.post<void>('/api/meetings/:id/seats/:seatId/remove', { id, seatId }, undefined, options),
  addSite: (id: Id, input: SiteInput, options?: CommandOptions) =>
    http.post<SiteView>('/api/meetings/:id/sites', { id }, input, options),
  editSite: (id: Id, siteId: Id, input: SiteEdit, options?: CommandOptions) =>
    http.post<SiteView>('/api/meetings/:id/sites/:siteId/edit', { id, siteId }, input, options),
  removeSite: (id: Id, siteId: Id, options?: CommandOptions) =>
    http.post<void>('/api/meetings/:id/sites/:siteId/remove', { id, siteId }, undefined, options),
});

/** Meetings: lists, one with everything in it, its life, agenda, seats and sites. One function per route. */
export const meetingsApi = (http: Http) => ({
  /** Lists and the calendar; at most `MEETING_LIMITS.windowDays` days. */
  mine: (window: { readonly from?: Instant; readonly until?: Instant } = {}, options?: QueryOptions) =>
    http.get<readonly MeetingCard[]>('/api/meetings', {}, window, options),
  /** Bodies whose meetings the caller may create. */
  preparedBodies: (options?: QueryOptions) =>
    http.get<readonly PreparedBody[]>('/api/meetings/bodies', {}, {}, options),
  create: (input: MeetingInput, options?: CommandOptions) =>
    http.post<MeetingHead>('/api/meetings', {}, input, options),
  snapshot: (id: Id, options?: QueryOptions) =>
    http.get<MeetingSnapshot>('/api/meetings/:id/snapshot', { id }, {}, options),
  /** Who did what, on whose direction; for chair and secretaries. */
  acts: (id: Id, options?: QueryOptions) =>
    http.get<readonly MeetingActView[]>('/api/meetings/:id/acts', { id }, {}, options),
  /** The rules it is held under. @throws platform/not-found for a working meeting or a body without rules */
  ruleProfile: (id: Id, options?: QueryOptions) =>
    http.get<RuleProfileView>('/api/meetings/:id/rule-profile', { id }, {}, options),
  ...lifeApi(http),
  ...agendaApi(http),
  ...seatsApi(http),
});
