import { Injectable } from '@nestjs/common';
import { documentAccess, type Id, type MeetingFacts } from '@app/contracts';
import { MeetingReader } from '@app/meetings';
import { AppError, type PersonActor } from '@app/platform';

interface PlacedPaper {
  readonly meetingId: Id;
  readonly itemId: Id | null;
}

/** May the tablet of a seat show a paper of this item? */
export const isOfSeat = (facts: MeetingFacts, { itemId }: Pick<PlacedPaper, 'itemId'>): boolean =>
  documentAccess['document.read'](facts, { itemId, isRecalled: false });

/**
 * A tablet handed out in the hall opens what its seat may see and no more, whatever else its person may read elsewhere
 * (as an aide, by the secretariat): it lies on a table.
 */
@Injectable()
export class SeatView {
  constructor(private readonly meetings: MeetingReader) {}

  async allows(actor: PersonActor, paper: PlacedPaper): Promise<boolean> {
    if (actor.onlyMeetingId === null) return true;
    if (actor.onlyMeetingId !== paper.meetingId) return false;
    try {
      const { facts } = await this.meetings.standing(actor, paper.meetingId);
      return isOfSeat(facts, paper);
    } catch (error) {
      if (error instanceof AppError) return false;
      throw error;
    }
  }
}
