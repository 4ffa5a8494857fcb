import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RunningMeetingsPort } from '@app/identity';
import { AddItems } from './commands/add-items.js';
import { AddSeats } from './commands/add-seats.js';
import { AddSite } from './commands/add-site.js';
import { ApproveMeeting } from './commands/approve-meeting.js';
import { BeginItem } from './commands/begin-item.js';
import { CancelMeeting } from './commands/cancel-meeting.js';
import { CloneMeeting } from './commands/clone-meeting.js';
import { CloseMeeting } from './commands/close-meeting.js';
import { ConcludeMeeting } from './commands/conclude-meeting.js';
import { CourseSteps } from './commands/course-steps.js';
import { CreateMeeting } from './commands/create-meeting.js';
import { CreateRuleProfile } from './commands/create-rule-profile.js';
import { DeleteRuleProfile } from './commands/delete-rule-profile.js';
import { EditItem } from './commands/edit-item.js';
import { EditMeeting } from './commands/edit-meeting.js';
import { EditRuleProfile } from './commands/edit-rule-profile.js';
import { EditScript } from './commands/edit-script.js';
import { EditSeat } from './commands/edit-seat.js';
import { EditSite } from './commands/edit-site.js';
import { EndItem } from './commands/end-item.js';
import { FillSeat } from './commands/fill-seat.js';
import { HandOverChair } from './commands/hand-over-chair.js';
import { IssueMeeting } from './commands/issue-meeting.js';
import { LifeSteps } from './commands/life-steps.js';
import { MoveMeeting } from './commands/move-meeting.js';
import { NoOpenBallot } from './commands/no-open-ballot.js';
import { OpenMeeting } from './commands/open-meeting.js';
import { PauseMeeting } from './commands/pause-meeting.js';
import { RemoveItem } from './commands/remove-item.js';
import { RemoveSeat } from './commands/remove-seat.js';
import { RemoveSite } from './commands/remove-site.js';
import { ReorderItems } from './commands/reorder-items.js';
import { ResumeMeeting } from './commands/resume-meeting.js';
import { SeatTelling } from './commands/seat-telling.js';
import { SendBackMeeting } from './commands/send-back-meeting.js';
import { SkipItem } from './commands/skip-item.js';
import { SubmitMeeting } from './commands/submit-meeting.js';
import {
  AgendaItem,
  ItemScript,
  Meeting,
  MeetingActRow,
  MeetingSite,
  RuleProfile,
  Seat,
  SeatItem,
} from './data/entities.js';
import { FactsWatch } from './data/facts-watch.js';
import { MeetingRepository } from './data/meeting.repository.js';
import { AgendaController } from './http/agenda.controller.js';
import { CourseController } from './http/course.controller.js';
import { MeetingController } from './http/meeting.controller.js';
import { PreparationController } from './http/preparation.controller.js';
import { RuleProfilesController } from './http/rule-profiles.controller.js';
import { SeatsController } from './http/seats.controller.js';
import { SessionController } from './http/session.controller.js';
import { SitesController } from './http/sites.controller.js';
import { MeetingStreamRule } from './http/stream-rule.js';
import { ActQueries } from './queries/act.queries.js';
import { MeetingAccessQueries } from './queries/meeting-access.queries.js';
import { MeetingReader } from './queries/meeting.reader.js';
import { MyMeetingsQueries } from './queries/my-meetings.queries.js';
import { RuleProfileQueries } from './queries/rule-profile.queries.js';
import { RunningMeetings } from './queries/running-meetings.js';
import { SessionReader } from './queries/session.reader.js';
import { SnapshotQueries } from './queries/snapshot.queries.js';
import { KeepVotesTrue } from './reactions/keep-votes-true.js';
import { SeatSubstitute } from './reactions/seat-substitute.js';

const entities = [RuleProfile, Meeting, MeetingSite, AgendaItem, ItemScript, Seat, SeatItem, MeetingActRow];

const commands = [
  AddItems,
  AddSeats,
  AddSite,
  ApproveMeeting,
  BeginItem,
  CancelMeeting,
  CloneMeeting,
  CloseMeeting,
  ConcludeMeeting,
  CourseSteps,
  CreateMeeting,
  CreateRuleProfile,
  DeleteRuleProfile,
  EditItem,
  EditMeeting,
  EditRuleProfile,
  EditScript,
  EditSeat,
  EditSite,
  EndItem,
  FillSeat,
  HandOverChair,
  IssueMeeting,
  LifeSteps,
  MoveMeeting,
  NoOpenBallot,
  OpenMeeting,
  PauseMeeting,
  RemoveItem,
  RemoveSeat,
  RemoveSite,
  ReorderItems,
  ResumeMeeting,
  SeatTelling,
  SendBackMeeting,
  SkipItem,
  SubmitMeeting,
];

const queries = [
  MeetingReader,
  SessionReader,
  MeetingAccessQueries,
  MyMeetingsQueries,
  SnapshotQueries,
  ActQueries,
  RuleProfileQueries,
];

const controllers = [
  AgendaController,
  CourseController,
  MeetingController,
  PreparationController,
  RuleProfilesController,
  SeatsController,
  SessionController,
  SitesController,
];

@Global()
@Module({
  imports: [TypeOrmModule.forFeature(entities)],
  controllers,
  providers: [
    ...commands,
    ...queries,
    MeetingRepository,
    FactsWatch,
    KeepVotesTrue,
    SeatSubstitute,
    MeetingStreamRule,
    { provide: RunningMeetingsPort, useClass: RunningMeetings },
  ],
  exports: [RunningMeetingsPort, MeetingReader, SessionReader, SnapshotQueries],
})
export class MeetingsModule {}
