import { type IdentityEvents } from './identity.js';

/** Every event of the product: name → small view. Names are past tense and never renamed. */
export type EventMap = IdentityEvents;
export type EventName = keyof EventMap & string;
