import { type MigrationClass } from '@app/platform';
import { Platform1764000000000 } from '../../../migrations/1764000000000-platform.js';
import { IdentityAndStreams1795457879184 } from '../../../migrations/1795457879184-identity-and-streams.js';
import { Meetings1795458568868 } from '../../../migrations/1795458568868-meetings.js';
import { AddIdentityAdministration1795459448930 } from '../../../migrations/1795459448930-add-identity-administration.js';
import { AddMeetingActsAndOneChair1795461280153 } from '../../../migrations/1795461280153-add-meeting-acts-and-one-chair.js';
import { AddDocuments1795461348455 } from '../../../migrations/1795461348455-add-documents.js';
import { Invitations1795461676793 } from '../../../migrations/1795461676793-invitations.js';
import { AddAttendanceAndSpeaking1795461950340 } from '../../../migrations/1795461950340-add-attendance-and-speaking.js';
import { AddBallots1795462914389 } from '../../../migrations/1795462914389-add-ballots.js';
import { AddCastVote1795462914390 } from '../../../migrations/1795462914390-add-cast-vote.js';
import { AddPresentingAndScreens1795463385854 } from '../../../migrations/1795463385854-add-presenting-and-screens.js';
import { AddPageNotes1795464287758 } from '../../../migrations/1795464287758-add-page-notes.js';
import { LetVotesInByOneDoor1795464694289 } from '../../../migrations/1795464694289-let-votes-in-by-one-door.js';
import { AddPaperScopes1795465614356 } from '../../../migrations/1795465614356-add-paper-scopes.js';
import { AddQuorumAtClose1795466329523 } from '../../../migrations/1795466329523-add-quorum-at-close.js';
import { AddMinutes1795469451370 } from '../../../migrations/1795469451370-add-minutes.js';
import { AddNotifications1795470096056 } from '../../../migrations/1795470096056-add-notifications.js';
import { AddPaperDeliveries1795474800000 } from '../../../migrations/1795474800000-add-paper-deliveries.js';
import { AddWhoseAnswer1795475000001 } from '../../../migrations/1795475000001-add-whose-answer.js';
import { AddReplayFloor1795475000002 } from '../../../migrations/1795475000002-add-replay-floor.js';
import { AddPlacesOfWords1795480248021 } from '../../../migrations/1795480248021-add-places-of-words.js';
import { AddMarks1795481846467 } from '../../../migrations/1795481846467-add-marks.js';
import { CarryMarksOver1795485241752 } from '../../../migrations/1795485241752-carry-marks-over.js';
import { KeepWhatWasSaid1795485700000 } from '../../../migrations/1795485700000-keep-what-was-said.js';

/** One timeline, oldest first. A new file in migrations/ gets its line here. */
export const migrations: readonly MigrationClass[] = [
  Platform1764000000000,
  IdentityAndStreams1795457879184,
  Meetings1795458568868,
  AddIdentityAdministration1795459448930,
  AddMeetingActsAndOneChair1795461280153,
  AddDocuments1795461348455,
  Invitations1795461676793,
  AddAttendanceAndSpeaking1795461950340,
  AddBallots1795462914389,
  AddCastVote1795462914390,
  AddPresentingAndScreens1795463385854,
  AddPageNotes1795464287758,
  LetVotesInByOneDoor1795464694289,
  AddPaperScopes1795465614356,
  AddQuorumAtClose1795466329523,
  AddMinutes1795469451370,
  AddNotifications1795470096056,
  AddPaperDeliveries1795474800000,
  AddWhoseAnswer1795475000001,
  AddReplayFloor1795475000002,
  AddPlacesOfWords1795480248021,
  AddMarks1795481846467,
  CarryMarksOver1795485241752,
  KeepWhatWasSaid1795485700000,
];
