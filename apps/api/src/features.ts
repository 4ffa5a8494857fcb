import { AnnotationsModule } from '@app/annotations';
import { AttendanceModule } from '@app/attendance';
import { DocumentsModule } from '@app/documents';
import { IdentityModule } from '@app/identity';
import { InvitationsModule } from '@app/invitations';
import { MeetingsModule } from '@app/meetings';
import { MinutesModule } from '@app/minutes';
import { NotificationsModule } from '@app/notifications';
import { PresentingModule } from '@app/presenting';
import { SpeakingModule } from '@app/speaking';
import { VotingModule } from '@app/voting';

/** Every feature of the product, lowest first. The api and the worker run the same list. */
export const features = [
  IdentityModule,
  MeetingsModule,
  InvitationsModule,
  DocumentsModule,
  NotificationsModule,
  AnnotationsModule,
  AttendanceModule,
  SpeakingModule,
  PresentingModule,
  VotingModule,
  MinutesModule,
];
