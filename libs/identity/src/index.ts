export { IdentityModule } from './identity.module.js';
export { BodyReader, type RollMember } from './queries/body.reader.js';
export { PersonReader } from './queries/person.reader.js';
