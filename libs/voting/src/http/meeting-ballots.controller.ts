import { Body, Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { type BallotOutlook, type LeadBallot } from '@app/contracts';
import { Access, Command, CurrentPerson, type PersonActor } from '@app/platform';
import { EnterAgreed } from '../commands/enter-agreed.js';
import { EnterShowOfHands } from '../commands/enter-show-of-hands.js';
import { OpenBallot } from '../commands/open-ballot.js';
import { PrepareBallot } from '../commands/prepare-ballot.js';
import { OutlookQueries } from '../queries/outlook.queries.js';
import { BallotDto, EnterNewAgreedDto, EnterNewHandsDto, OpenNewBallotDto } from './voting.dto.js';

const id = () => Param('id', ParseUUIDPipe);

/** New ballots of a meeting. */
@Controller('api/meetings/:id/ballots')
export class MeetingBallotsController {
  constructor(
    private readonly prepare: PrepareBallot,
    private readonly open: OpenBallot,
    private readonly hands: EnterShowOfHands,
    private readonly agreed: EnterAgreed,
    private readonly outlooks: OutlookQueries,
  ) {}

  /** Rule, electorate and quorum of a ballot that would be opened now. */
  @Get('outlook')
  @Access('signed-in')
  outlook(@CurrentPerson() actor: PersonActor, @id() meetingId: string): Promise<BallotOutlook> {
    return this.outlooks.outlook(actor, meetingId);
  }

  @Command()
  @Access('signed-in')
  prepareBallot(
    @CurrentPerson() actor: PersonActor,
    @id() meetingId: string,
    @Body() input: BallotDto,
  ): Promise<LeadBallot> {
    return this.prepare.execute(actor, meetingId, input);
  }

  @Command('open')
  @Access('signed-in')
  openNewBallot(
    @CurrentPerson() actor: PersonActor,
    @id() meetingId: string,
    @Body() input: OpenNewBallotDto,
  ): Promise<LeadBallot> {
    return this.open.executeNew(actor, meetingId, input);
  }

  @Command('enter-hands')
  @Access('signed-in')
  enterNewHands(
    @CurrentPerson() actor: PersonActor,
    @id() meetingId: string,
    @Body() input: EnterNewHandsDto,
  ): Promise<LeadBallot> {
    return this.hands.executeNew(actor, meetingId, input);
  }

  @Command('enter-agreed')
  @Access('signed-in')
  enterNewAgreed(
    @CurrentPerson() actor: PersonActor,
    @id() meetingId: string,
    @Body() input: EnterNewAgreedDto,
  ): Promise<LeadBallot> {
    return this.agreed.executeNew(actor, meetingId, input);
  }
}
