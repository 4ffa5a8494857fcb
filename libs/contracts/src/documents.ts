import { type PageBox } from './page-space.js';
import { type Editable, type Id, type Instant } from './platform.js';

/** Tờ trình, báo cáo, báo cáo tóm tắt, dự thảo, phụ lục, ý kiến thẩm định, giấy mời, khác. */
export const documentKinds = [
  'submission',
  'report',
  'summary',
  'draft',
  'annex',
  'appraisal',
  'invitation',
  'other',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** A file is in quarantine until its last byte is there; it is listed for readers only when it is ready. */
export const versionStates = ['quarantine', 'checking', 'preparing', 'ready', 'refused'] as const;
export type VersionState = (typeof versionStates)[number];

/** Why a file was not taken; the screens say it in words. */
export const documentRefusals = [
  'documents/not-a-pdf',
  'documents/encrypted',
  'documents/broken',
  'documents/too-many-pages',
  'documents/too-large',
  'documents/too-slow',
  'documents/bomb',
  'documents/secret-stamp',
] as const;
export type DocumentRefusal = (typeof documentRefusals)[number];

/** What a sealed paper is called everywhere until somebody with the right to it decides. */
export const SEALED_TITLE = 'Tài liệu bị niêm phong';

/** A version whose reading copy is there. */
export interface VersionView {
  readonly id: Id;
  /** From 1. */
  readonly number: number;
  readonly fileName: string;
  readonly uploadedAt: Instant;
  readonly pages: number;
  /** Bytes of the reading copy. */
  readonly size: number;
  /** Of the reading copy, lower-case hex; also its strong ETag. */
  readonly sha256: string;
  /** Of the file as it was uploaded. */
  readonly originalSha256: string;
}

/** A page of the reading copy as it is shown, turned: points (1/72 inch). */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}
export interface VersionDetail {
  readonly version: VersionView;
  readonly pageSizes: readonly PageSize[];
}

/** A paper that its readers can open. `rev` counts what people edited. */
export interface DocumentView extends Editable {
  readonly meetingId: Id;
  /** Null = of the whole meeting. */
  readonly itemId: Id | null;
  readonly title: string;
  readonly kind: DocumentKind;
  /** Order within its item. */
  readonly sort: number;
  readonly owningUnitId: Id | null;
  readonly owningUnit: string | null;
  /** The newest version that is ready. */
  readonly version: VersionView;
}

/** The newest version of a paper while it is not ready, for those who prepare or lead the meeting. */
export interface IntakeView {
  readonly documentId: Id;
  readonly versionId: Id;
  readonly number: number;
  readonly itemId: Id | null;
  /** `SEALED_TITLE` when it was sealed. */
  readonly title: string;
  readonly state: Exclude<VersionState, 'ready'>;
  readonly refusal: DocumentRefusal | null;
  /** Pages of the step that runs now; 0 of 0 when it counts none. */
  readonly pagesDone: number;
  readonly pagesTotal: number;
}

/** A paper taken back, for those who prepare or lead the meeting; for its readers it is gone. */
export interface RecalledView {
  readonly documentId: Id;
  readonly itemId: Id | null;
  readonly title: string;
  readonly recalledAt: Instant;
  readonly byName: string;
  readonly reason: string;
}

/** The papers' part of a meeting's snapshot: what the reader may open, by `sort`, then by id. */
export interface DocumentsPart {
  /** Papers uploaded after this are late; null = the rules do not say. */
  readonly lateAfter: Instant | null;
  readonly documents: readonly DocumentView[];
  /** Only for those who lead or prepare the meeting. */
  readonly intake: readonly IntakeView[];
  readonly recalled: readonly RecalledView[];
}

/** What a command leaves behind of a paper. */
export interface DocumentState {
  readonly document: DocumentView | null;
  readonly intake: IntakeView | null;
}

/** What every upload begins with. */
export interface UploadInput {
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  /** "Tài liệu không chứa bí mật nhà nước": must be said, by a person, each time. */
  readonly containsNoStateSecret: boolean;
}
export interface DocumentInput extends UploadInput {
  readonly itemId: Id | null;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly owningUnitId: Id | null;
}
export interface DocumentEdit {
  readonly rev: number;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly owningUnitId: Id | null;
}
/** To another item, or to another place among the papers of its item. */
export interface DocumentMove {
  readonly rev: number;
  readonly itemId: Id | null;
  /** The paper it stands before from now on; null = last. */
  readonly beforeId: Id | null;
}
export interface DocumentRecall {
  readonly reason: string;
}

/** Where the bytes go: tus 1.0 at `/api/uploads/:uploadId`. */
export interface UploadTicket {
  readonly uploadId: Id;
  readonly documentId: Id;
  readonly versionId: Id;
  /** Bytes altogether. */
  readonly size: number;
  /** Given up when nothing arrived until then; each piece that arrives moves it on. */
  readonly expiresAt: Instant;
}

/** Where a text was found in a paper. Typed without marks it is found with any; typed with marks, with those. */
export interface FoundPlace {
  /** From 1. */
  readonly page: number;
  /** UTF-16 place in the text of the page. */
  readonly at: number;
  readonly length: number;
  /** The words around it; `excerptAt` is where it begins in them. */
  readonly excerpt: string;
  readonly excerptAt: number;
  /** Where it stands, one box a line; empty where nobody knows. */
  readonly boxes: readonly PageBox[];
}
export interface FoundInPaper {
  readonly places: readonly FoundPlace[];
  /** How often altogether; the list ends at `DOCUMENT_LIMITS.foundPlaces`. */
  readonly total: number;
}
/** A paper of a meeting in which something was found. */
export interface FoundPaper {
  readonly documentId: Id;
  readonly versionId: Id;
  readonly title: string;
  readonly itemId: Id | null;
  /** Its first places, at most `DOCUMENT_LIMITS.foundInOnePaper`. */
  readonly places: readonly FoundPlace[];
  /** How often in this paper. */
  readonly total: number;
}
/** Over the newest versions of all papers the reader may open. */
export interface FoundInMeeting {
  /** Papers of one item stand together, in their order. */
  readonly papers: readonly FoundPaper[];
  /** More than `DOCUMENT_LIMITS.searchedPages` pages have the words: what is listed is not all. */
  readonly more: boolean;
}
export interface PageTextView {
  readonly page: number;
  readonly text: string;
}

/** One PDF of all papers its reader may open, in the order of the agenda, with cover and dividers. */
export interface BundleView {
  readonly id: Id;
  readonly meetingId: Id;
  readonly state: 'making' | 'ready' | 'refused';
  readonly refusal: DocumentRefusal | null;
  readonly papersDone: number;
  readonly papers: number;
  readonly pages: number | null;
  /** Bytes. */
  readonly size: number | null;
  readonly requestedAt: Instant;
}

/** What a device says it holds: the versions in its list of the meeting's papers, at most `DOCUMENT_LIMITS.documents` of them. */
export interface ReceivedInput {
  readonly versionIds: readonly Id[];
}

/** A device of a person that holds papers of the meeting, as the person's own list of devices names it. */
export interface ReceivingDevice {
  readonly name: string;
  /** `hall`: a tablet that was opened with the code of the seat. */
  readonly kind: 'own' | 'hall';
  /** How many of the papers in their newest version. */
  readonly papers: number;
}
/** What has reached the person of a seat; seats that nobody fills are left out. */
export interface SeatDelivery {
  readonly seatId: Id;
  /** Papers that the person may open now. */
  readonly papers: number;
  /** How many of them stand, in their newest version, on a device of the person that is still signed in. */
  readonly received: number;
  readonly devices: readonly ReceivingDevice[];
}
export interface PaperDelivered {
  readonly documentId: Id;
  /** Seats whose person may open it. */
  readonly seats: number;
  /** Those it has not reached, by their place in `PaperDeliveries.seats`: ids would make megabytes of a large meeting. */
  readonly missing: readonly number[];
  /** Those whose person may not open it, in the same way: guests of other items. */
  readonly outside: readonly number[];
}

/**
 * Which papers have reached which device, for those who prepare or lead the meeting. Arrived means: the device holds the
 * newest version in its list and can open it. It says nothing about opening, pages or time of reading; nobody is told those.
 */
export interface PaperDeliveries {
  /** In the order of the people. */
  readonly seats: readonly SeatDelivery[];
  readonly papers: readonly PaperDelivered[];
}

export const DOCUMENT_LIMITS = {
  titleMax: 500,
  fileNameMax: 255,
  reasonMax: 1000,
  /** Papers of one meeting. */
  documents: 1000,
  /** Hours without a byte after which an upload is given up. */
  uploadHours: 24,
  /** The largest piece that can carry a checksum, and the size of a stored piece. */
  pieceBytes: 8 * 1024 * 1024,
  queryMin: 2,
  queryMax: 200,
  foundPlaces: 500,
  searchedPages: 2000,
  foundInOnePaper: 20,
} as const;

/** Uploaded after the papers had to be there? False where the rules do not say. */
export const isLatePaper = (version: Pick<VersionView, 'uploadedAt'>, lateAfter: Instant | null): boolean =>
  lateAfter !== null && version.uploadedAt > lateAfter;

/**
 * About a paper: to `/members` and the guests of its item, and only when it can be opened.
 * About its way there and its recall: to `/chair`.
 */
export interface DocumentEvents {
  'documents.document-changed': { readonly meetingId: Id; readonly document: DocumentView };
  /** Taken from these readers with revision `rev` (moved, recalled, removed): what they hold of an older revision is no longer theirs. */
  'documents.document-gone': { readonly meetingId: Id; readonly documentId: Id; readonly rev: number };
  /** Null = nothing of this paper is on its way any more. */
  'documents.version-changed': { readonly meetingId: Id; readonly documentId: Id; readonly intake: IntakeView | null };
  'documents.document-recalled': { readonly meetingId: Id; readonly recalled: RecalledView };
  'documents.deadline-changed': { readonly meetingId: Id; readonly lateAfter: Instant | null };
  /** To the one who asked for it. */
  'documents.bundle-changed': { readonly bundle: BundleView };
}

export const documentErrors = {
  'documents/declaration-missing': 400,
  'documents/secret-item': 409,
  'documents/too-large': 413,
  'documents/too-many': 409,
  'documents/meeting-full': 413,
  'documents/wrong-offset': 409,
  'documents/longer-than-declared': 413,
  'documents/piece-too-large': 413,
  'documents/checksum-mismatch': 460,
  'documents/unknown-checksum': 400,
  'documents/wrong-protocol-version': 412,
  'documents/already-ready': 409,
  'documents/sealed': 409,
  'documents/recalled': 409,
  'documents/seen-by-readers': 409,
  'documents/wrong-place': 409,
  'documents/no-papers': 409,
  'documents/bundle-not-ready': 409,
  'documents/query-too-short': 400,
} as const;
