export { BallotReader } from './queries/ballot.reader.js';
export { VotingModule } from './voting.module.js';
