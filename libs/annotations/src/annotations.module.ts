import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ApplyMarkOperations } from './commands/apply-mark-operations.js';
import { DoneOperation, Mark, MarkFeed } from './data/entities.js';
import { MarkRepository } from './data/mark.repository.js';
import { MarksController } from './http/marks.controller.js';
import { MyMarksController } from './http/my-marks.controller.js';
import { MarksQueries } from './queries/marks.queries.js';
import { CarryMarksOver } from './reactions/carry-marks-over.js';
import { ForgetMarks } from './reactions/forget-marks.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Mark, MarkFeed, DoneOperation])],
  controllers: [MarksController, MyMarksController],
  providers: [MarkRepository, ApplyMarkOperations, MarksQueries, CarryMarksOver, ForgetMarks],
})
export class AnnotationsModule {}
