import { Body, Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { type CodeRequestView, type IssuedCode, type JournalEntry, type Page, type PersonView } from '@app/contracts';
import { Access, Command, CurrentPerson, type PersonActor } from '@app/platform';
import { CancelCodeRequest } from '../commands/cancel-code-request.js';
import { ConfirmCodeRequest } from '../commands/confirm-code-request.js';
import { DisableAccount } from '../commands/disable-account.js';
import { EnableAccount } from '../commands/enable-account.js';
import { IssueActivationCode } from '../commands/issue-activation-code.js';
import { RequestActivationCode } from '../commands/request-activation-code.js';
import { SignOutPerson } from '../commands/sign-out-person.js';
import { CodeRequestQueries } from '../queries/code-request.queries.js';
import { JournalQueries } from '../queries/journal.queries.js';
import { AccountActDto, CodeRequestDto } from './account.dto.js';
import { CursorDto } from './directory.dto.js';

/** Accounts of others: codes, resets under four eyes, disabling, signing out, the whole journal. */
@Controller('api')
export class AccountsController {
  constructor(
    private readonly issue: IssueActivationCode,
    private readonly request: RequestActivationCode,
    private readonly confirm: ConfirmCodeRequest,
    private readonly cancel: CancelCodeRequest,
    private readonly disable: DisableAccount,
    private readonly enable: EnableAccount,
    private readonly signOut: SignOutPerson,
    private readonly requests: CodeRequestQueries,
    private readonly journal: JournalQueries,
  ) {}

  /** The code is in this answer alone; a repeated request gets the answer without it. */
  @Command('people/:id/account/issue-code')
  @Access('sysadmin', 'org-admin')
  issueCode(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: AccountActDto,
  ): Promise<IssuedCode> {
    return this.issue.execute(actor, id, input);
  }

  @Command('people/:id/account/request-code')
  @Access('sysadmin', 'org-admin')
  requestCode(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: CodeRequestDto,
  ): Promise<CodeRequestView> {
    return this.request.execute(actor, id, input);
  }

  /** Resets that wait for a second administrator. */
  @Get('code-requests')
  @Access('sysadmin', 'org-admin')
  waiting(@CurrentPerson() actor: PersonActor): Promise<readonly CodeRequestView[]> {
    return this.requests.waiting(actor);
  }

  @Command('code-requests/:id/confirm')
  @Access('sysadmin', 'org-admin')
  confirmCode(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: AccountActDto,
  ): Promise<IssuedCode> {
    return this.confirm.execute(actor, id, input);
  }

  /** By an administrator, or by the person whose password it is. */
  @Command('code-requests/:id/cancel')
  @Access('signed-in')
  cancelCode(@CurrentPerson() actor: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.cancel.execute(actor, id);
  }

  @Command('people/:id/account/disable')
  @Access('sysadmin', 'org-admin')
  disableAccount(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: AccountActDto,
  ): Promise<PersonView> {
    return this.disable.execute(actor, id, input);
  }

  @Command('people/:id/account/enable')
  @Access('sysadmin', 'org-admin')
  enableAccount(@CurrentPerson() actor: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<PersonView> {
    return this.enable.execute(actor, id);
  }

  @Command('people/:id/account/sign-out')
  @Access('sysadmin', 'org-admin')
  signOutPerson(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: AccountActDto,
  ): Promise<void> {
    return this.signOut.execute(actor, id, input);
  }

  /** Everybody's, also attempts on names that nobody has. */
  @Get('sign-in-journal')
  @Access('sysadmin', 'auditor')
  all(@Query() { cursor }: CursorDto): Promise<Page<JournalEntry>> {
    return this.journal.all(cursor);
  }
}
