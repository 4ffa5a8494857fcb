import {
  type ConclusionInput,
  type ConclusionView,
  type Id,
  type NewSpeechInput,
  type OutcomeInput,
  type OutcomeView,
  type SpeechInput,
  type SpeechView,
} from '@app/contracts';
import { type CommandOptions, type Http } from './http.js';

/** The minutes of a meeting. One function per route. */
export const minutesApi = (http: Http) => ({
  /** @throws platform/changed-meanwhile with the outcome as it stands; so do the others that carry a `rev` */
  recordOutcome: (id: Id, itemId: Id, input: OutcomeInput, options?: CommandOptions) =>
    http.post<OutcomeView>('/api/meetings/:id/minutes/outcomes/:itemId/record', { id, itemId }, input, options),
  writeConclusion: (id: Id, input: ConclusionInput, options?: CommandOptions) =>
    http.post<ConclusionView>('/api/meetings/:id/minutes/conclusions/write', { id }, input, options),
  /** Somebody spoke without having been given the floor. */
  addSpeech: (id: Id, input: NewSpeechInput, options?: CommandOptions) =>
    http.post<SpeechView>('/api/meetings/:id/minutes/speeches', { id }, input, options),
  /** @param speechId a speech, or a floor nobody has written down yet (`rev` 0) */
  writeSpeech: (id: Id, speechId: Id, input: SpeechInput, options?: CommandOptions) =>
    http.post<SpeechView>('/api/meetings/:id/minutes/speeches/:speechId/write', { id, speechId }, input, options),
});
