import { Injectable } from '@nestjs/common';
import { type AgendaItemView, type Id, minutesAccess } from '@app/contracts';
import { MeetingReader, type Standing } from '@app/meetings';
import { AppError, notFound, type Tx } from '@app/platform';

/** What every command of the minutes asks first. */
@Injectable()
export class MinutesDesk {
  constructor(private readonly meetings: MeetingReader) {}

  /** Until the commit the meeting is not concluded by somebody else. @throws platform/not-found */
  open(tx: Tx, meetingId: Id): Promise<Standing> {
    return this.meetings.lockStanding(tx, meetingId, 'share');
  }

  /** @throws platform/forbidden, minutes/not-now when only the meeting's state forbids it */
  assertMayWrite({ facts }: Standing): void {
    if (minutesAccess['minutes.write'](facts)) return;
    if (minutesAccess['minutes.lead'](facts)) throw new AppError('minutes/not-now', { facts: { state: facts.state } });
    throw new AppError('platform/forbidden');
  }

  /** An item that may be written about. @throws platform/not-found, minutes/secret-item */
  async item(tx: Tx, meetingId: Id, itemId: Id): Promise<AgendaItemView> {
    const item = (await this.meetings.items(meetingId, tx.manager)).find(({ id }) => id === itemId);
    if (!item) throw notFound();
    if (item.isSecret) throw new AppError('minutes/secret-item');
    return item;
  }
}
