import { Injectable } from '@nestjs/common';
import { type Id, votingAccess } from '@app/contracts';
import { MeetingReader } from '@app/meetings';
import { AppError, type PersonActor } from '@app/platform';
import { DataSource } from 'typeorm';
import { BallotCount } from '../data/ballot-count.js';
import { BallotDesk } from '../data/ballot-desk.js';
import { leadBallot } from '../data/tell.js';
import { mayShowResult } from '../rules/ballot-state.js';
import { sheetContent } from './sheet/sheet-content.js';
import { sheetPdf } from './sheet/sheet-pdf.js';

/** The paper that goes into the file: verdict, groups, the rule of the day, who voted how. */
@Injectable()
export class ResultSheetQueries {
  constructor(
    private readonly desk: BallotDesk,
    private readonly meetings: MeetingReader,
    private readonly counting: BallotCount,
    private readonly dataSource: DataSource,
  ) {}

  /** @throws platform/not-found, platform/forbidden, voting/no-result-yet */
  async sheet(actor: PersonActor, ballotId: Id): Promise<{ readonly bytes: Uint8Array; readonly fileName: string }> {
    const { manager } = this.dataSource;
    const { ballot, standing } = await this.desk.seen(actor, ballotId);
    if (!votingAccess['ballot.read-lead'](standing.facts)) throw new AppError('platform/forbidden');
    if (!mayShowResult(ballot.state, 'lead') || ballot.rule === null)
      throw new AppError('voting/no-result-yet', { facts: { state: ballot.state } });

    const head = await this.meetings.head(standing.meeting);
    const items = await this.meetings.items(head.id);
    const content = sheetContent({
      head,
      item: items.find((item) => item.id === ballot.itemId),
      decision: leadBallot(ballot, await this.counting.names(manager, ballot)),
      ruleNumber: ballot.ruleNumber,
      isRuleChecked: ballot.rule.base.isChecked && ballot.rule.threshold.isChecked,
    });
    return { bytes: await sheetPdf(content), fileName: `Kết quả biểu quyết - ${content.date}.pdf` };
  }
}
