import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RunningMeetingsPort } from '@app/identity';
import { AddItems } from './commands/add-items.js';
import { AddSeats } from './commands/add-seats.js';
import { CreateMeeting } from './commands/create-meeting.js';
import { IssueMeeting } from './commands/issue-meeting.js';
import { MoveLife } from './commands/move-life.js';
import { AgendaItem, ItemScript, Meeting, MeetingSite, RuleProfile, Seat, SeatItem } from './data/entities.js';
import { MeetingRepository } from './data/meeting.repository.js';
import { AgendaController } from './http/agenda.controller.js';
import { MeetingController } from './http/meeting.controller.js';
import { SeatsController } from './http/seats.controller.js';
import { MeetingStreamRule } from './http/stream-rule.js';
import { MeetingAccessQueries } from './queries/meeting-access.queries.js';
import { MeetingReader } from './queries/meeting.reader.js';
import { MyMeetingsQueries } from './queries/my-meetings.queries.js';
import { RunningMeetings } from './queries/running-meetings.js';
import { SessionReader } from './queries/session.reader.js';
import { SnapshotQueries } from './queries/snapshot.queries.js';

const commands = [CreateMeeting, IssueMeeting, MoveLife, AddItems, AddSeats];

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([RuleProfile, Meeting, MeetingSite, AgendaItem, ItemScript, Seat, SeatItem])],
  controllers: [MeetingController, AgendaController, SeatsController],
  providers: [
    ...commands,
    MeetingRepository,
    MeetingReader,
    SessionReader,
    MeetingAccessQueries,
    MyMeetingsQueries,
    SnapshotQueries,
    MeetingStreamRule,
    { provide: RunningMeetingsPort, useClass: RunningMeetings },
  ],
  exports: [RunningMeetingsPort, MeetingReader, SessionReader, SnapshotQueries],
})
export class MeetingsModule {}
