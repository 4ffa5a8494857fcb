import { Controller, Get, Param, ParseUUIDPipe, StreamableFile } from '@nestjs/common';
import { type MeetingRecord } from '@app/contracts';
import { Access, CurrentPerson, type PersonActor } from '@app/platform';
import { type RecordFile, RecordQueries } from '../queries/record.queries.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The draft record as JSON, PDF and DOCX. */
@Controller('api/meetings/:id')
export class RecordController {
  constructor(private readonly records: RecordQueries) {}

  @Get('record')
  @Access('signed-in')
  record(@CurrentPerson() actor: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<MeetingRecord> {
    return this.records.record(actor, id);
  }

  @Get('record/pdf')
  @Access('signed-in')
  async pdf(@CurrentPerson() actor: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return sent(await this.records.pdf(actor, id), 'application/pdf');
  }

  @Get('record/docx')
  @Access('signed-in')
  async docx(@CurrentPerson() actor: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return sent(await this.records.docx(actor, id), DOCX);
  }
}

const sent = ({ bytes, fileName }: RecordFile, type: string): StreamableFile =>
  new StreamableFile(bytes, {
    type,
    disposition: `${type === DOCX ? 'attachment' : 'inline'}; filename*=UTF-8''${encodeURIComponent(fileName)}`,
  });
