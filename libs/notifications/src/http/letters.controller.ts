import { Body, Controller, Get, Header, Param, ParseUUIDPipe } from '@nestjs/common';
import { type LettersView } from '@app/contracts';
import { Access, Command, CurrentPerson, type PersonActor } from '@app/platform';
import { SendLettersAgain } from '../commands/send-letters-again.js';
import { LettersQueries } from '../queries/letters.queries.js';
import { SendAgainDto } from './notifications.dto.js';

/** Which invitations have arrived. */
@Controller('api/meetings/:id/letters')
export class LettersController {
  constructor(
    private readonly letters: LettersQueries,
    private readonly sendAgain: SendLettersAgain,
  ) {}

  @Get()
  @Access('signed-in')
  ofMeeting(@CurrentPerson() actor: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<LettersView> {
    return this.letters.ofMeeting(actor, id);
  }

  /** The list to telephone by. */
  @Get('contacts.csv')
  @Access('signed-in')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="danh-sach-lien-he.csv"')
  @Header('cache-control', 'private, no-store')
  contacts(@CurrentPerson() actor: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<string> {
    return this.letters.contactList(actor, id);
  }

  @Command('send-again')
  @Access('signed-in')
  again(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: SendAgainDto,
  ): Promise<void> {
    return this.sendAgain.execute(actor, id, input);
  }
}
