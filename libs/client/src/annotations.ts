import {
  type DeletedMark,
  type Id,
  type MarkChanges,
  type MarkOperationsInput,
  type MarkOperationsResult,
  type MarkSummary,
} from '@app/contracts';
import { type CommandOptions, type Http, type QueryOptions } from './http.js';

/** What is written on papers: the caller's own marks, and those shared with him. One function per route. */
export const annotationsApi = (http: Http) => ({
  /** What changed for the caller since `since` (a `seq` of an earlier answer, 0 = everything). */
  changes: (documentId: Id, since: number, options?: QueryOptions) =>
    http.get<MarkChanges>('/api/documents/:documentId/marks', { documentId }, { since: String(since) }, options),
  /** All own marks on papers of the meeting that the caller may open now, by paper and page. */
  mine: (meetingId: Id, options?: QueryOptions) =>
    http.get<readonly MarkSummary[]>('/api/meetings/:meetingId/marks', { meetingId }, {}, options),
  deleted: (documentId: Id, options?: QueryOptions) =>
    http.get<readonly DeletedMark[]>('/api/documents/:documentId/marks/deleted', { documentId }, {}, options),
  /** Each operation is done once, however often it is sent; each is answered for itself. */
  apply: (documentId: Id, input: MarkOperationsInput, options?: CommandOptions) =>
    http.post<MarkOperationsResult>('/api/documents/:documentId/marks/operations', { documentId }, input, options),
});
