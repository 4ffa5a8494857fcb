export { MeetingsModule } from './meetings.module.js';
export { itemAudience, MeetingReader, wholeAudience } from './queries/meeting.reader.js';
export { SessionReader } from './queries/session.reader.js';
export { SnapshotQueries, type PartReader } from './queries/snapshot.queries.js';
export { type Standing } from './data/standing.js';
