import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BallotsPort, SnapshotQueries } from '@app/meetings';
import { AnnounceResult } from './commands/announce-result.js';
import { CastRollCallVote } from './commands/cast-roll-call-vote.js';
import { CastVote } from './commands/cast-vote.js';
import { CloseBallot } from './commands/close-ballot.js';
import { ConcludeTie } from './commands/conclude-tie.js';
import { DiscardBallot } from './commands/discard-ballot.js';
import { EditBallot } from './commands/edit-ballot.js';
import { EnterAgreed } from './commands/enter-agreed.js';
import { EnterShowOfHands } from './commands/enter-show-of-hands.js';
import { ExtendBallot } from './commands/extend-ballot.js';
import { OpenBallot } from './commands/open-ballot.js';
import { PrepareBallot } from './commands/prepare-ballot.js';
import { TellTurnout } from './commands/tell-turnout.js';
import { VoidBallot } from './commands/void-ballot.js';
import { BallotCount } from './data/ballot-count.js';
import { BallotDesk } from './data/ballot-desk.js';
import { BallotFreezer } from './data/ballot-freezer.js';
import { BallotRepository } from './data/ballot.repository.js';
import { Drafts } from './data/drafts.js';
import { Ballot, BallotElector, Vote } from './data/entities.js';
import { EntryBook } from './data/entry-book.js';
import { TurnoutNotes } from './data/turnout-notes.js';
import { VoteRepository } from './data/vote.repository.js';
import { BallotController } from './http/ballot.controller.js';
import { DraftController } from './http/draft.controller.js';
import { MeetingBallotsController } from './http/meeting-ballots.controller.js';
import { BallotReader } from './queries/ballot.reader.js';
import { BallotsAnswer } from './queries/ballots-answer.js';
import { OutlookQueries } from './queries/outlook.queries.js';
import { ResultSheetQueries } from './queries/result-sheet.queries.js';
import { VotingQueries } from './queries/voting.queries.js';
import { BallotClock } from './reactions/ballot-clock.js';
import { TurnoutTeller } from './reactions/turnout-teller.js';

const commands = [
  PrepareBallot,
  EditBallot,
  DiscardBallot,
  OpenBallot,
  CastVote,
  CastRollCallVote,
  TellTurnout,
  ExtendBallot,
  CloseBallot,
  VoidBallot,
  EnterShowOfHands,
  EnterAgreed,
  ConcludeTie,
  AnnounceResult,
];
const data = [
  BallotRepository,
  VoteRepository,
  BallotDesk,
  Drafts,
  BallotFreezer,
  BallotCount,
  EntryBook,
  TurnoutNotes,
];

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Ballot, BallotElector, Vote])],
  controllers: [MeetingBallotsController, DraftController, BallotController],
  providers: [
    ...commands,
    ...data,
    { provide: BallotsPort, useClass: BallotsAnswer },
    VotingQueries,
    OutlookQueries,
    ResultSheetQueries,
    BallotReader,
    BallotClock,
    TurnoutTeller,
  ],
  exports: [BallotReader, BallotsPort],
})
export class VotingModule {
  constructor(snapshots: SnapshotQueries, voting: VotingQueries) {
    snapshots.register('voting', (manager, standing, actor) => voting.part(manager, standing, actor));
  }
}
