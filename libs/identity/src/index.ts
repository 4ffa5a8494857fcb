export { IdentityModule } from './identity.module.js';
export { CreateFirstAdministrator, type FirstAdministrator } from './commands/create-first-administrator.js';
export { FreshProof } from './data/fresh-proof.js';
export { type RunningMeeting, RunningMeetingsPort } from './data/running-meetings.port.js';
export { BodyReader, type RollMember } from './queries/body.reader.js';
export { PersonReader } from './queries/person.reader.js';
