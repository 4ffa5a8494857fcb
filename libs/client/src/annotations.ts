import { type Id, type NoteEdit, type NoteInput, type NoteView } from '@app/contracts';
import { type CommandOptions, type Http, type QueryOptions } from './http.js';

/** Private notes: the caller's own and nobody else's. One function per route. */
export const annotationsApi = (http: Http) => ({
  notes: (documentId: Id, options?: QueryOptions) =>
    http.get<readonly NoteView[]>('/api/documents/:documentId/notes', { documentId }, {}, options),
  putNote: (documentId: Id, input: NoteInput, options?: CommandOptions) =>
    http.post<NoteView>('/api/documents/:documentId/notes', { documentId }, input, options),
  /** @throws platform/changed-meanwhile with the note as it stands */
  editNote: (id: Id, input: NoteEdit, options?: CommandOptions) =>
    http.post<NoteView>('/api/notes/:id/edit', { id }, input, options),
  deleteNote: (id: Id, input: { readonly rev: number }, options?: CommandOptions) =>
    http.post<void>('/api/notes/:id/delete', { id }, input, options),
});
