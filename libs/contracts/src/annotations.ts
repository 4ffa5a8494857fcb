import { type Editable, type Id, type Instant } from './platform.js';

/** A private text note on a page. Its author alone ever sees it: no aide, no substitute, no secretary, no administrator. */
export interface NoteView extends Editable {
  readonly documentId: Id;
  readonly versionId: Id;
  /** From 1. */
  readonly page: number;
  readonly text: string;
  readonly createdAt: Instant;
  readonly editedAt: Instant;
}

export interface NoteInput {
  readonly versionId: Id;
  readonly page: number;
  readonly text: string;
}
export interface NoteEdit {
  readonly rev: number;
  readonly text: string;
}

export const NOTE_LIMITS = { textMax: 10_000, perDocument: 2_000 } as const;

/**
 * To the author alone (`person:<id>`): his other devices ask for the notes again. The words themselves stay out of the
 * event log, which a hall tablet in his name may follow.
 */
export interface AnnotationEvents {
  'annotations.note-changed': { readonly documentId: Id; readonly noteId: Id; readonly rev: number };
  'annotations.note-deleted': { readonly documentId: Id; readonly noteId: Id };
}

export const annotationErrors = {
  'annotations/no-such-page': 409,
  'annotations/too-many': 409,
} as const;
