import {
  type HandOverInput,
  type Id,
  type PresentationView,
  type ShowPageInput,
  type StopPresentingInput,
} from '@app/contracts';
import { type CommandOptions, type Http } from './http.js';

/** The page that everybody follows. One function per route; `Presenter` decides when to call `show`. */
export const presentingApi = (http: Http) => ({
  /** @throws presenting/presenter-changed with the presentation as it stands */
  handOver: (id: Id, input: HandOverInput, options?: CommandOptions) =>
    http.post<PresentationView>('/api/meetings/:id/presentation/hand-over', { id }, input, options),
  show: (id: Id, input: ShowPageInput, options?: CommandOptions) =>
    http.post<PresentationView>('/api/meetings/:id/presentation/show', { id }, input, options),
  stop: (id: Id, input: StopPresentingInput, options?: CommandOptions) =>
    http.post<void>('/api/meetings/:id/presentation/stop', { id }, input, options),
});
