import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type UploadTicket } from '@app/contracts';
import { type Request, type Response } from 'express';
import { type Observable, tap } from 'rxjs';
import { byteHeader, metadataHeader, speakTus } from './tus.js';

/**
 * Lets a standard tus client create an upload by the same command as ours: the input then stands in `Upload-Length` and
 * `Upload-Metadata` (`filename`, `containsNoStateSecret` and the fields of the command) and is judged like a JSON body.
 */
@Injectable()
export class TusCreation implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<UploadTicket>): Observable<UploadTicket> {
    const request = context.switchToHttp().getRequest<Request>();
    const response = context.switchToHttp().getResponse<Response>();
    speakTus(request, response);
    const isStandard = request.headers['upload-length'] !== undefined;
    if (isStandard) request.body = inputOf(request);
    return next.handle().pipe(
      tap((ticket) => {
        response.setHeader('location', `/api/uploads/${ticket.uploadId}`);
        response.setHeader('upload-expires', new Date(ticket.expiresAt).toUTCString());
        if (isStandard) response.status(201);
      }),
    );
  }
}

function inputOf(request: Request): Readonly<Record<string, unknown>> {
  const { filename, containsNoStateSecret, itemId, owningUnitId, ...rest } = metadataHeader(request);
  // A new version knows its item and unit: there the fields are absent, not null.
  const isNewPaper = rest['title'] !== undefined;
  return {
    ...rest,
    ...(isNewPaper ? { itemId: itemId || null, owningUnitId: owningUnitId || null } : {}),
    fileName: filename,
    size: byteHeader(request, 'upload-length'),
    containsNoStateSecret: containsNoStateSecret === 'true',
  };
}
