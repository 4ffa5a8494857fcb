import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { type LeadBallot } from '@app/contracts';
import { Access, Command, CurrentPerson, type PersonActor } from '@app/platform';
import { DiscardBallot } from '../commands/discard-ballot.js';
import { EditBallot } from '../commands/edit-ballot.js';
import { EnterAgreed } from '../commands/enter-agreed.js';
import { EnterShowOfHands } from '../commands/enter-show-of-hands.js';
import { OpenBallot } from '../commands/open-ballot.js';
import { BallotEditDto, EnterAgreedDto, EnterHandsDto, OpenBallotDto } from './voting.dto.js';

const id = () => Param('id', ParseUUIDPipe);

/** A prepared question: changed, thrown away, or put to the body in one of three ways. */
@Controller('api/ballots/:id')
export class DraftController {
  constructor(
    private readonly edit: EditBallot,
    private readonly discard: DiscardBallot,
    private readonly open: OpenBallot,
    private readonly hands: EnterShowOfHands,
    private readonly agreed: EnterAgreed,
  ) {}

  @Command('edit')
  @Access('signed-in', 'hall-tablet')
  editBallot(
    @CurrentPerson() actor: PersonActor,
    @id() ballotId: string,
    @Body() input: BallotEditDto,
  ): Promise<LeadBallot> {
    return this.edit.execute(actor, ballotId, input);
  }

  @Command('discard')
  @Access('signed-in', 'hall-tablet')
  discardBallot(@CurrentPerson() actor: PersonActor, @id() ballotId: string): Promise<void> {
    return this.discard.execute(actor, ballotId);
  }

  @Command('open')
  @Access('signed-in', 'hall-tablet')
  openBallot(
    @CurrentPerson() actor: PersonActor,
    @id() ballotId: string,
    @Body() input: OpenBallotDto,
  ): Promise<LeadBallot> {
    return this.open.execute(actor, ballotId, input);
  }

  @Command('enter-hands')
  @Access('signed-in', 'hall-tablet')
  enterHands(
    @CurrentPerson() actor: PersonActor,
    @id() ballotId: string,
    @Body() input: EnterHandsDto,
  ): Promise<LeadBallot> {
    return this.hands.execute(actor, ballotId, input);
  }

  @Command('enter-agreed')
  @Access('signed-in', 'hall-tablet')
  enterAgreed(
    @CurrentPerson() actor: PersonActor,
    @id() ballotId: string,
    @Body() input: EnterAgreedDto,
  ): Promise<LeadBallot> {
    return this.agreed.execute(actor, ballotId, input);
  }
}
