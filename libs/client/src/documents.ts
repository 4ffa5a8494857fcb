import {
  type BundleView,
  type DocumentEdit,
  type DocumentInput,
  type DocumentMove,
  type DocumentRecall,
  type DocumentsPart,
  type DocumentState,
  type FoundInMeeting,
  type FoundInPaper,
  type Id,
  type PageTextView,
  type PaperDeliveries,
  type ReceivedInput,
  type UploadInput,
  type UploadTicket,
  type VersionDetail,
  type VersionView,
} from '@app/contracts';
import { type CommandOptions, type Http, type QueryOptions } from './http.js';
import { sendBytes, type UploadOptions } from './upload.js';

/** A file to send: `File` of a browser, or a `Blob` with a name (`openAsBlob` of Node). */
export interface NamedBlob {
  readonly blob: Blob;
  readonly fileName: string;
}
type Said = Pick<UploadInput, 'containsNoStateSecret'>;
export interface NewPaper extends Omit<DocumentInput, 'fileName' | 'size'> {
  readonly meetingId: Id;
}
const named = (file: NamedBlob, said: Said): UploadInput => ({
  fileName: file.fileName,
  size: file.blob.size,
  containsNoStateSecret: said.containsNoStateSecret,
});
const version = '/api/documents/:id/versions/:versionId';

/** What readers get of a paper. */
const readingApi = (http: Http) => ({
  ofMeeting: (meetingId: Id, options?: QueryOptions) =>
    http.get<DocumentsPart>('/api/meetings/:meetingId/documents', { meetingId }, {}, options),
  versions: (id: Id, options?: QueryOptions) =>
    http.get<readonly VersionView[]>('/api/documents/:id/versions', { id }, {}, options),
  version: (id: Id, versionId: Id, options?: QueryOptions) =>
    http.get<VersionDetail>(version, { id, versionId }, {}, options),
  /** Bytes of the reading copy. `range`: both ends included, from 0; 206 with them, 200 without. */
  file: (id: Id, versionId: Id, range?: { readonly start: number; readonly end: number }, options: QueryOptions = {}) =>
    http.raw('GET', `/api/documents/${id}/versions/${versionId}/file`, {
      ...options,
      ...(range ? { headers: { range: `bytes=${range.start}-${range.end}` } } : {}),
    }),
  fileUrl: (id: Id, versionId: Id): string => `${http.baseUrl}/api/documents/${id}/versions/${versionId}/file`,
  originalUrl: (id: Id, versionId: Id): string => `${http.baseUrl}/api/documents/${id}/versions/${versionId}/original`,
  /** JPEG, 160 px wide. */
  thumbnailUrl: (id: Id, versionId: Id, page: number): string =>
    `${http.baseUrl}/api/documents/${id}/versions/${versionId}/thumbnails/${page}`,
  pageText: (id: Id, versionId: Id, page: number, options?: QueryOptions) =>
    http.get<PageTextView>(`${version}/pages/:page/text`, { id, versionId, page: String(page) }, {}, options),
  /** Words as they are typed, with or without marks. @throws documents/query-too-short */
  find: (id: Id, versionId: Id, q: string, options?: QueryOptions) =>
    http.get<FoundInPaper>(`${version}/find`, { id, versionId }, { q }, options),
  /** Finds words in all papers of a meeting that the caller may open. @throws documents/query-too-short */
  findInMeeting: (meetingId: Id, q: string, options?: QueryOptions) =>
    http.get<FoundInMeeting>('/api/meetings/:meetingId/papers/find', { meetingId }, { q }, options),
  /** This device holds these versions in its list of the meeting's papers; what the caller may not open is passed over. */
  receive: (meetingId: Id, input: ReceivedInput, options?: CommandOptions) =>
    http.post<void>('/api/meetings/:meetingId/papers/received', { meetingId }, input, options),
  /** One PDF of everything the caller may open; its progress comes as `documents.bundle-changed`. */
  makeBundle: (meetingId: Id, options?: CommandOptions) =>
    http.post<BundleView>('/api/meetings/:meetingId/bundle', { meetingId }, undefined, options),
  bundle: (meetingId: Id, options?: QueryOptions) =>
    http.get<BundleView>('/api/meetings/:meetingId/bundle', { meetingId }, {}, options),
  bundleUrl: (meetingId: Id): string => `${http.baseUrl}/api/meetings/${meetingId}/bundle/file`,
});

/** What those who prepare a meeting do with its papers. */
const preparingApi = (http: Http) => {
  const post = <T>(path: string, id: Id, body: unknown, options?: CommandOptions): Promise<T> =>
    http.post<T>(`/api/documents/:id/${path}`, { id }, body, options);
  const add = ({ meetingId, ...input }: DocumentInput & { readonly meetingId: Id }, options?: CommandOptions) =>
    http.post<UploadTicket>('/api/meetings/:meetingId/documents', { meetingId }, input, options);
  const replace = (id: Id, input: UploadInput, options?: CommandOptions) =>
    post<UploadTicket>('versions', id, input, options);
  const resume = async (ticket: UploadTicket, blob: Blob, options: UploadOptions = {}): Promise<UploadTicket> => {
    await sendBytes(http, ticket, blob, options);
    return ticket;
  };
  const send = (ticket: UploadTicket, blob: Blob, options: UploadOptions): Promise<UploadTicket> => {
    options.onTicket?.(ticket);
    return resume(ticket, blob, options);
  };
  return {
    /** Begins a new paper without sending its bytes; `upload` does both. */
    add,
    replace,
    /** Adds a paper and sends its file, over lost lines and all. @throws ProblemError when refused */
    upload: async (file: NamedBlob, paper: NewPaper, options: UploadOptions = {}) =>
      send(await add({ ...paper, ...named(file, paper) }, { signal: options.signal }), file.blob, options),
    /** A new version of a paper with its file. */
    uploadVersion: async (id: Id, file: NamedBlob, said: Said, options: UploadOptions = {}) =>
      send(await replace(id, named(file, said), { signal: options.signal }), file.blob, options),
    /** Which papers have reached which device; never who opened what. */
    deliveries: (meetingId: Id, options?: QueryOptions) =>
      http.get<PaperDeliveries>('/api/meetings/:meetingId/papers/received', { meetingId }, {}, options),
    /** Goes on with an upload that was paused, from where the server stands. */
    resume,
    edit: (id: Id, input: DocumentEdit, options?: CommandOptions) => post<DocumentState>('edit', id, input, options),
    move: (id: Id, input: DocumentMove, options?: CommandOptions) => post<DocumentState>('move', id, input, options),
    recall: (id: Id, input: DocumentRecall, options?: CommandOptions) =>
      post<DocumentState>('recall', id, input, options),
    remove: (id: Id, options?: CommandOptions) => post<DocumentState>('remove', id, undefined, options),
    dropVersion: (id: Id, versionId: Id, options?: CommandOptions) =>
      http.post<DocumentState>(`${version}/drop`, { id, versionId }, undefined, options),
  };
};

/** Papers: upload, reading, and what may be done with them. One function per route. */
export const documentsApi = (http: Http) => ({ ...readingApi(http), ...preparingApi(http) });
