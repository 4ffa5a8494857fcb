import { type Id, type MarkSharing, personStream, type StreamName } from '@app/contracts';
import { itemAudience } from '@app/meetings';
import { type Mark } from './entities.js';

/** The columns of a mark that say who else has it, and who ever had. */
export type SharedColumns = Pick<Mark, 'sharedWith' | 'sharedPeople' | 'toldPeople' | 'isToldToMeeting'>;

export const unshared: SharedColumns = {
  sharedWith: 'nobody',
  sharedPeople: [],
  toldPeople: [],
  isToldToMeeting: false,
};

export function shareColumns(sharing: MarkSharing, before: SharedColumns): SharedColumns {
  const people = sharing.with === 'people' ? [...new Set(sharing.personIds)] : [];
  return {
    sharedWith: sharing.with,
    sharedPeople: people,
    toldPeople: [...new Set([...before.toldPeople, ...people])],
    isToldToMeeting: before.isToldToMeeting || sharing.with === 'meeting',
  };
}

export function sharingOf({ sharedWith, sharedPeople }: SharedColumns): MarkSharing {
  return sharedWith === 'people' ? { with: 'people', personIds: sharedPeople } : { with: sharedWith };
}

/** Whose list of marks changes: the author's devices, and whoever had a mark before or has it now. */
export class MarkAudience {
  readonly #people: Set<Id>;
  #isMeeting = false;

  constructor(authorId: Id) {
    this.#people = new Set([authorId]);
  }

  add({ sharedWith, sharedPeople }: SharedColumns): void {
    sharedPeople.forEach((id) => this.#people.add(id));
    this.#isMeeting ||= sharedWith === 'meeting';
  }

  streams(place: { readonly meetingId: Id; readonly itemId: Id | null }): readonly StreamName[] {
    const meeting = this.#isMeeting ? itemAudience(place.meetingId, place.itemId) : [];
    return [...[...this.#people].map(personStream), ...meeting];
  }
}
