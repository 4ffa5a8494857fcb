import {
  type ConclusionInput,
  type ConclusionView,
  type Id,
  type MeetingRecord,
  type NewSpeechInput,
  type OutcomeInput,
  type OutcomeView,
  type Problem,
  type SpeechInput,
  type SpeechView,
} from '@app/contracts';
import { type CommandOptions, type Http, ProblemError, type QueryOptions } from './http.js';

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
  /** The draft record, for chair and secretaries. @throws minutes/not-now before the session */
  record: (id: Id, options?: QueryOptions) => http.get<MeetingRecord>('/api/meetings/:id/record', { id }, {}, options),
  /** Where a browser opens the PDF by itself. */
  recordPdfUrl: (id: Id): string => `${http.baseUrl}/api/meetings/${encodeURIComponent(id)}/record/pdf`,
  /** The same as an official paper. */
  recordFile: async (id: Id, format: 'pdf' | 'docx', options: QueryOptions = {}): Promise<Blob> => {
    const response = await http.raw('GET', `/api/meetings/${encodeURIComponent(id)}/record/${format}`, options);
    if (response.ok) return response.blob();
    throw new ProblemError((await response.json()) as Problem);
  },
});
