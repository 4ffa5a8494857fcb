import { Injectable } from '@nestjs/common';
import { type StreamName } from '@app/contracts';
import { type Actor, AppError, StreamAccess, type StreamRule } from '@app/platform';
import { MeetingAccessQueries } from '../queries/meeting-access.queries.js';

/** Following a meeting's stream is authorised like a read of what it carries. */
@Injectable()
export class MeetingStreamRule implements StreamRule {
  constructor(
    streams: StreamAccess,
    private readonly access: MeetingAccessQueries,
  ) {
    streams.register(this);
  }

  matches(stream: StreamName): boolean {
    return stream.startsWith('meeting:');
  }

  async may(actor: Actor, stream: StreamName): Promise<boolean> {
    try {
      return (await this.access.streamsOf(actor, stream.slice('meeting:'.length).split('/')[0] ?? '')).includes(stream);
    } catch (error) {
      if (error instanceof AppError) return false;
      throw error;
    }
  }
}
