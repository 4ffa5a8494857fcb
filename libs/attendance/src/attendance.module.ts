import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SeatCodePort } from '@app/identity';
import { QuorumPort, SnapshotQueries } from '@app/meetings';
import { CheckIn } from './commands/check-in.js';
import { HideHallCode } from './commands/hide-hall-code.js';
import { IssueSeatCodes } from './commands/issue-seat-codes.js';
import { LeaveMeeting } from './commands/leave-meeting.js';
import { MarkAbsent } from './commands/mark-absent.js';
import { MarkPresent } from './commands/mark-present.js';
import { ReturnToMeeting } from './commands/return-to-meeting.js';
import { ShowHallCode } from './commands/show-hall-code.js';
import { WithdrawCheckIn } from './commands/withdraw-check-in.js';
import { AttendanceRepository } from './data/attendance.repository.js';
import { Attendance, AttendanceBook, AttendanceJournalEntry, PresenceLease, SeatCode } from './data/entities.js';
import { PresenceRepository } from './data/presence.repository.js';
import { QuorumCounter } from './data/quorum-counter.js';
import { RollBook } from './data/roll-book.js';
import { SeatCodeBook } from './data/seat-code-book.js';
import { AttendanceController } from './http/attendance.controller.js';
import { HallController } from './http/hall.controller.js';
import { AttendanceQueries } from './queries/attendance.queries.js';
import { AttendanceReader } from './queries/attendance.reader.js';
import { AttendanceSheetQueries } from './queries/attendance-sheet.queries.js';
import { QuorumAnswer } from './queries/quorum-answer.js';
import { KeepRollTrue } from './reactions/keep-roll-true.js';
import { PresenceKeeper } from './reactions/presence-keeper.js';
import { WipeTablets } from './reactions/wipe-tablets.js';

const commands = [
  CheckIn,
  MarkPresent,
  MarkAbsent,
  LeaveMeeting,
  ReturnToMeeting,
  WithdrawCheckIn,
  IssueSeatCodes,
  ShowHallCode,
  HideHallCode,
];
const reactions = [KeepRollTrue, WipeTablets, PresenceKeeper];

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([AttendanceBook, Attendance, AttendanceJournalEntry, SeatCode, PresenceLease])],
  controllers: [AttendanceController, HallController],
  providers: [
    ...commands,
    ...reactions,
    AttendanceRepository,
    PresenceRepository,
    QuorumCounter,
    RollBook,
    SeatCodeBook,
    { provide: SeatCodePort, useExisting: SeatCodeBook },
    { provide: QuorumPort, useClass: QuorumAnswer },
    AttendanceQueries,
    AttendanceSheetQueries,
    AttendanceReader,
  ],
  exports: [AttendanceReader, SeatCodePort, QuorumPort],
})
export class AttendanceModule {
  constructor(snapshots: SnapshotQueries, attendance: AttendanceQueries) {
    snapshots.register('attendance', (manager, standing) => attendance.part(manager, standing));
  }
}
