export { InvitationReader } from './queries/invitation.reader.js';
export { InvitationsModule } from './invitations.module.js';
