export { closeReplay } from './data/close-replay.js';
export { MeetingsModule } from './meetings.module.js';
export { itemAudience, MeetingReader, wholeAudience } from './queries/meeting.reader.js';
export { SessionReader } from './queries/session.reader.js';
export { SnapshotQueries, type PartReader } from './queries/snapshot.queries.js';
export { type PersonStanding, type Standing } from './data/standing.js';
export { BallotsPort } from './queries/ballots.port.js';
export { type QuorumCount, QuorumPort } from './queries/quorum.port.js';
