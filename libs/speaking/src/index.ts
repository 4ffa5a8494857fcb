export { SpeakingModule } from './speaking.module.js';
export { SpeakingReader } from './queries/speaking.reader.js';
