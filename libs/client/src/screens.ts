import {
  type Id,
  type PairedScreenView,
  type PairingPlace,
  type PairScreenInput,
  type ScreenView,
} from '@app/contracts';
import { type CommandOptions, type Http, type QueryOptions } from './http.js';

/** Room screens: the kiosk page's side, and the side of those who pair. One function per route. */
export const screensApi = (http: Http) => ({
  /** Becomes a screen; the answer sets its cookie and holds the code to show. */
  register: (options?: CommandOptions) => http.post<ScreenView>('/api/screens', {}, undefined, options),
  mine: (options?: QueryOptions) => http.get<ScreenView>('/api/screens/mine', {}, {}, options),
  renewCode: (options?: CommandOptions) => http.post<ScreenView>('/api/screens/mine/code', {}, undefined, options),
  /** For room technicians. */
  places: (options?: QueryOptions) => http.get<readonly PairingPlace[]>('/api/screens/places', {}, {}, options),
  ofMeeting: (id: Id, options?: QueryOptions) =>
    http.get<readonly PairedScreenView[]>('/api/meetings/:id/screens', { id }, {}, options),
  /** @throws screens/wrong-code, identity/wait-before-retry */
  pair: (id: Id, input: PairScreenInput, options?: CommandOptions) =>
    http.post<PairedScreenView>('/api/meetings/:id/screens/pair', { id }, input, options),
  unpair: (id: Id, screenId: Id, options?: CommandOptions) =>
    http.post<void>('/api/meetings/:id/screens/:screenId/unpair', { id, screenId }, undefined, options),
});
