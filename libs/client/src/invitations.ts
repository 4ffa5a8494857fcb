import { type AnswerInput, type AnswerView, type ConsentInput, type Id, type RecordConsentInput } from '@app/contracts';
import { type CommandOptions, type Http } from './http.js';

/** Answers to invitations and the chairman's consent. One function per route. */
export const invitationsApi = (http: Http) => ({
  answer: (meetingId: Id, input: AnswerInput, options?: CommandOptions) =>
    http.post<AnswerView>('/api/meetings/:id/answers', { id: meetingId }, input, options),
  giveConsent: (meetingId: Id, input: ConsentInput, options?: CommandOptions) =>
    http.post<AnswerView>('/api/meetings/:id/answers/consent', { id: meetingId }, input, options),
  recordConsent: (meetingId: Id, input: RecordConsentInput, options?: CommandOptions) =>
    http.post<AnswerView>('/api/meetings/:id/answers/record-consent', { id: meetingId }, input, options),
});
