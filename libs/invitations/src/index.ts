export { type OpenAnswers } from './data/answer.repository.js';
export { InvitationReader } from './queries/invitation.reader.js';
export { InvitationsModule } from './invitations.module.js';
