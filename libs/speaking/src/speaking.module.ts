import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SnapshotQueries } from '@app/meetings';
import { EndFloor } from './commands/end-floor.js';
import { ExtendFloor } from './commands/extend-floor.js';
import { GiveFloor } from './commands/give-floor.js';
import { LeaveUncalled } from './commands/leave-uncalled.js';
import { ReorderQueue } from './commands/reorder-queue.js';
import { RequestFloor } from './commands/request-floor.js';
import { WithdrawRequest } from './commands/withdraw-request.js';
import { FloorDesk, FloorRequest } from './data/entities.js';
import { FloorDesks } from './data/floor-desks.js';
import { FloorRepository } from './data/floor.repository.js';
import { SpeakingController } from './http/speaking.controller.js';
import { SpeakingQueries } from './queries/speaking.queries.js';
import { SpeakingReader } from './queries/speaking.reader.js';
import { EndWithItsCause } from './reactions/end-with-its-cause.js';

const commands = [RequestFloor, WithdrawRequest, ReorderQueue, GiveFloor, ExtendFloor, EndFloor, LeaveUncalled];

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([FloorDesk, FloorRequest])],
  controllers: [SpeakingController],
  providers: [...commands, FloorRepository, FloorDesks, SpeakingQueries, SpeakingReader, EndWithItsCause],
  exports: [SpeakingReader],
})
export class SpeakingModule {
  constructor(snapshots: SnapshotQueries, speaking: SpeakingQueries) {
    snapshots.register('speaking', (manager, standing, actor) => speaking.part(manager, standing, actor));
  }
}
