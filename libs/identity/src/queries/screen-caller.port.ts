import { type Actor } from '@app/platform';

/** Port: which room screen a screen's token belongs to. Provided by presenting. */
export abstract class ScreenCallerPort {
  /** Anonymous for a token nobody knows. */
  abstract actorOf(token: string): Promise<Actor>;
}
