export { BallotReader, type RecordedDecision } from './queries/ballot.reader.js';
export { VotingModule } from './voting.module.js';
