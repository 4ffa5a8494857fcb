import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SnapshotQueries } from '@app/meetings';
import { AddSpeech } from './commands/add-speech.js';
import { RecordOutcome } from './commands/record-outcome.js';
import { WriteConclusion } from './commands/write-conclusion.js';
import { WriteSpeech } from './commands/write-speech.js';
import { Conclusion, ItemOutcomeRow, Speech } from './data/entities.js';
import { MinutesDesk } from './data/minutes-desk.js';
import { MinutesRepository } from './data/minutes.repository.js';
import { MinutesController } from './http/minutes.controller.js';
import { RecordController } from './http/record.controller.js';
import { MinutesQueries } from './queries/minutes.queries.js';
import { RecordQueries } from './queries/record.queries.js';
import { PublishConclusions } from './reactions/publish-conclusions.js';

const commands = [RecordOutcome, WriteConclusion, AddSpeech, WriteSpeech];

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([ItemOutcomeRow, Conclusion, Speech])],
  controllers: [MinutesController, RecordController],
  providers: [...commands, MinutesRepository, MinutesDesk, MinutesQueries, RecordQueries, PublishConclusions],
})
export class MinutesModule {
  constructor(snapshots: SnapshotQueries, minutes: MinutesQueries) {
    snapshots.register('minutes', (manager, standing) => minutes.part(manager, standing));
  }
}
