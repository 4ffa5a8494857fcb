import { type Id } from '@app/contracts';

/** Port: is this version what everybody in the meeting is being shown? Provided by presenting; without it screens open no paper. */
export abstract class ShownPapers {
  abstract isShown(meetingId: Id, versionId: Id): Promise<boolean>;
  /** Is this screen still paired with a meeting that is being shown this version? */
  abstract isShownOn(screenId: Id, versionId: Id): Promise<boolean>;
}
