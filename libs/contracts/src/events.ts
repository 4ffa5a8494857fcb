import { type IdentityEvents } from './identity.js';
import { type MeetingEvents } from './meetings.js';

/** Every event of the product: name → small view. Names are past tense and never renamed. */
export interface EventMap extends IdentityEvents, MeetingEvents {}
export type EventName = keyof EventMap;
