import { type Response } from 'express';
import { type UploadProgress } from '../queries/upload.queries.js';

/** Where an upload stands, in the headers of tus. */
export function tellOffset(response: Response, upload: UploadProgress): void {
  response.set({
    'upload-offset': String(upload.received),
    'upload-length': String(upload.size),
    'upload-expires': upload.expiresAt.toUTCString(),
    'cache-control': 'no-store',
  });
}
