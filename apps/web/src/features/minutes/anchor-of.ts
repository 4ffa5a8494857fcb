import { type Id } from '@app/contracts';

/** Where an item stands on the page of the record; null = the meeting as a whole. */
export const anchorOf = (itemId: Id | null): string => `record-${itemId ?? 'meeting'}`;
