import { Body, Controller, Get, Param, ParseUUIDPipe, StreamableFile } from '@nestjs/common';
import { type LeadBallot, type VoteReceipt } from '@app/contracts';
import { Access, Command, CurrentKey, CurrentPerson, type IdempotencyAsk, type PersonActor } from '@app/platform';
import { AnnounceResult } from '../commands/announce-result.js';
import { CastRollCallVote } from '../commands/cast-roll-call-vote.js';
import { CastVote } from '../commands/cast-vote.js';
import { CloseBallot } from '../commands/close-ballot.js';
import { ConcludeTie } from '../commands/conclude-tie.js';
import { ExtendBallot } from '../commands/extend-ballot.js';
import { VoidBallot } from '../commands/void-ballot.js';
import { ResultSheetQueries } from '../queries/result-sheet.queries.js';
import {
  AnnounceResultDto,
  ConcludeTieDto,
  ExtendBallotDto,
  RollCallVoteDto,
  VoidBallotDto,
  VoteDto,
} from './voting.dto.js';

const id = () => Param('id', ParseUUIDPipe);

/** An opened ballot: votes, its end, its result. A hall tablet reaches those of its meeting; the command sees to it. */
@Controller('api/ballots/:id')
export class BallotController {
  constructor(
    private readonly cast: CastVote,
    private readonly rollCall: CastRollCallVote,
    private readonly extend: ExtendBallot,
    private readonly close: CloseBallot,
    private readonly stop: VoidBallot,
    private readonly conclude: ConcludeTie,
    private readonly announce: AnnounceResult,
    private readonly sheets: ResultSheetQueries,
  ) {}

  @Command('votes')
  @Access('signed-in', 'hall-tablet')
  castVote(
    @CurrentPerson() actor: PersonActor,
    @id() ballotId: string,
    @Body() input: VoteDto,
    @CurrentKey() ask: IdempotencyAsk,
  ): Promise<VoteReceipt> {
    return this.cast.execute(actor, ballotId, input, ask);
  }

  @Command('roll-call-votes')
  @Access('signed-in', 'hall-tablet')
  castRollCallVote(
    @CurrentPerson() actor: PersonActor,
    @id() ballotId: string,
    @Body() input: RollCallVoteDto,
    @CurrentKey() ask: IdempotencyAsk,
  ): Promise<VoteReceipt> {
    return this.rollCall.execute(actor, ballotId, input, ask);
  }

  @Command('extend')
  @Access('signed-in', 'hall-tablet')
  extendBallot(
    @CurrentPerson() actor: PersonActor,
    @id() ballotId: string,
    @Body() input: ExtendBallotDto,
  ): Promise<LeadBallot> {
    return this.extend.execute(actor, ballotId, input);
  }

  @Command('close')
  @Access('signed-in', 'hall-tablet')
  closeBallot(@CurrentPerson() actor: PersonActor, @id() ballotId: string): Promise<LeadBallot> {
    return this.close.execute(actor, ballotId);
  }

  @Command('void')
  @Access('signed-in', 'hall-tablet')
  voidBallot(
    @CurrentPerson() actor: PersonActor,
    @id() ballotId: string,
    @Body() input: VoidBallotDto,
  ): Promise<LeadBallot> {
    return this.stop.execute(actor, ballotId, input);
  }

  @Command('conclude')
  @Access('signed-in', 'hall-tablet')
  concludeTie(
    @CurrentPerson() actor: PersonActor,
    @id() ballotId: string,
    @Body() input: ConcludeTieDto,
  ): Promise<LeadBallot> {
    return this.conclude.execute(actor, ballotId, input);
  }

  @Command('announce')
  @Access('signed-in', 'hall-tablet')
  announceResult(
    @CurrentPerson() actor: PersonActor,
    @id() ballotId: string,
    @Body() input: AnnounceResultDto,
  ): Promise<LeadBallot> {
    return this.announce.execute(actor, ballotId, input);
  }

  /** The result sheet of a closed ballot, as PDF. */
  @Get('result-sheet')
  @Access('signed-in', 'hall-tablet')
  async resultSheet(@CurrentPerson() actor: PersonActor, @id() ballotId: string): Promise<StreamableFile> {
    const { bytes, fileName } = await this.sheets.sheet(actor, ballotId);
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`;
    return new StreamableFile(bytes, { type: 'application/pdf', disposition });
  }
}
