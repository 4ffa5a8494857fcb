import { Injectable } from '@nestjs/common';
import { type ChairConsentInput, type Id, type PersonCard, personStream } from '@app/contracts';
import { AppError, type Tx } from '@app/platform';
import { type RunningMeeting, RunningMeetingsPort } from './running-meetings.port.js';

/** The consent that an act goes ahead on, and the meetings it concerns (none: no consent was needed). */
export interface Consent {
  readonly text: string | null;
  readonly meetings: readonly RunningMeeting[];
}

/** Nobody loses his tablet in the middle of a vote because an administrator pressed a button. */
@Injectable()
export class VoterGuard {
  constructor(private readonly running: RunningMeetingsPort) {}

  /**
   * @param given stated now or with the request; its text is kept in the audit entry
   * @throws identity/voter-in-session naming the chair to ask
   */
  async require(tx: Tx, personId: Id, given: string | null): Promise<Consent> {
    const meetings = await this.running.whereVoter(tx.manager, personId);
    const [first] = meetings;
    if (!first) return { text: null, meetings };
    if (given === null) throw new AppError('identity/voter-in-session', { facts: { chair: first.chairName } });
    return { text: given, meetings };
  }

  /** The chair hears on whose word it happened, and may object while it matters. */
  tellChairs(tx: Tx, consent: Consent, act: { readonly person: PersonCard; readonly byName: string }): void {
    for (const { meetingId, chairPersonId } of consent.meetings) {
      if (chairPersonId === null || chairPersonId === act.person.id) continue;
      const view = { meetingId, ...act, consent: consent.text ?? '' };
      tx.publish(personStream(chairPersonId), 'identity.voter-code-issued', view);
    }
  }
}

export const consentText = (input: ChairConsentInput | null): string | null =>
  input === null ? null : `${input.way}: ${input.note.trim()}`;
