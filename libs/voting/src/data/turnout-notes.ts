import { Injectable } from '@nestjs/common';
import { type Id } from '@app/contracts';

/** Whose votes this process has taken and not told yet. Only a hint: the tables carry the facts. */
@Injectable()
export class TurnoutNotes {
  private readonly notes = new Map<Id, Set<Id>>();

  note(ballotId: Id, memberId: Id): void {
    const members = this.notes.get(ballotId) ?? new Set();
    this.notes.set(ballotId, members.add(memberId));
  }

  /** There may be something to tell of this ballot, nobody here knows whose. */
  noteBallot(ballotId: Id): void {
    this.notes.set(ballotId, this.notes.get(ballotId) ?? new Set());
  }

  /** Hands the notes over; what could not be told is noted again by the taker. */
  take(): readonly { readonly ballotId: Id; readonly memberIds: readonly Id[] }[] {
    const taken = [...this.notes].map(([ballotId, members]) => ({ ballotId, memberIds: [...members] }));
    this.notes.clear();
    return taken;
  }
}
