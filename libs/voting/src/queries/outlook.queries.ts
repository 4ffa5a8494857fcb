import { Injectable } from '@nestjs/common';
import { type BallotOutlook, type Id, votingAccess } from '@app/contracts';
import { AttendanceReader } from '@app/attendance';
import { MeetingReader, SessionReader } from '@app/meetings';
import { AppError, type PersonActor } from '@app/platform';
import { DataSource } from 'typeorm';
import { electorateOf } from '../rules/electorate.js';
import { explainRule } from '../rules/explanation.js';

/** What a ballot opened at this moment would be: the rule in words, how many members, is there a quorum. */
@Injectable()
export class OutlookQueries {
  constructor(
    private readonly meetings: MeetingReader,
    private readonly session: SessionReader,
    private readonly attendance: AttendanceReader,
    private readonly dataSource: DataSource,
  ) {}

  /** @throws platform/not-found, platform/forbidden, voting/no-ballots-here, voting/no-rule-profile */
  async outlook(actor: PersonActor, meetingId: Id): Promise<BallotOutlook> {
    const { manager } = this.dataSource;
    const { meeting, facts } = await this.meetings.standing(actor, meetingId);
    if (!votingAccess['ballot.read-lead'](facts)) throw new AppError('platform/forbidden');
    if (facts.kind !== 'session') throw new AppError('voting/no-ballots-here');
    const profile = await this.session.profile(meeting, manager);
    if (!profile) throw new AppError('voting/no-rule-profile');

    const rollIds = (await this.session.roll(meeting, manager)).map((member) => member.personId);
    const electorate = electorateOf(profile.values, {
      rollIds,
      substitutions: [],
      chairmanId: null,
      presidingId: null,
    });
    const quorum = await this.attendance.quorumOf(meeting, manager);
    const { words, ...status } = quorum ?? { ...noQuorum, total: rollIds.length, words: null };
    return {
      choices: profile.values.choices.value,
      mayChange: profile.values.changeBeforeClose.value,
      rule: explainRule(profile.values, profile.number, electorate),
      ruleName: profile.name,
      members: rollIds.length,
      quorum: status,
      quorumWords: words,
    };
  }
}

const noQuorum = { present: 0, required: null, isReached: false, isKnown: false };
