import {
  type FloorIdInput,
  type FloorOrderInput,
  type FloorRequestIdInput,
  type FloorRequestInput,
  type FloorRequestView,
  type FloorView,
  type GiveFloorInput,
  type Id,
} from '@app/contracts';
import { type CommandOptions, type Http } from './http.js';

/** Asking for the floor, and the floor itself. One function per route. */
export const speakingApi = (http: Http) => ({
  request: (id: Id, input: FloorRequestInput, options?: CommandOptions) =>
    http.post<FloorRequestView>('/api/meetings/:id/floor/request', { id }, input, options),
  withdraw: (id: Id, input: FloorRequestIdInput, options?: CommandOptions) =>
    http.post<void>('/api/meetings/:id/floor/withdraw', { id }, input, options),
  /** @throws platform/changed-meanwhile with the queue as it stands */
  reorder: (id: Id, input: FloorOrderInput, options?: CommandOptions) =>
    http.post<readonly FloorRequestView[]>('/api/meetings/:id/floor/reorder', { id }, input, options),
  /** @throws speaking/floor-changed with the floor as it stands */
  give: (id: Id, input: GiveFloorInput, options?: CommandOptions) =>
    http.post<FloorView>('/api/meetings/:id/floor/give', { id }, input, options),
  extend: (id: Id, input: FloorIdInput, options?: CommandOptions) =>
    http.post<FloorView>('/api/meetings/:id/floor/extend', { id }, input, options),
  end: (id: Id, input: FloorIdInput, options?: CommandOptions) =>
    http.post<void>('/api/meetings/:id/floor/end', { id }, input, options),
  /** "Chưa mời": the person alone is asked for a written opinion. */
  leaveUncalled: (id: Id, input: FloorRequestIdInput, options?: CommandOptions) =>
    http.post<void>('/api/meetings/:id/floor/leave-uncalled', { id }, input, options),
});
