export { DocumentsModule } from './documents.module.js';
export {
  type CurrentReader,
  DocumentReader,
  type GrantedVersion,
  type PageFacts,
  type ReadyVersion,
  type WritablePaper,
} from './queries/document.reader.js';
export { PaperRecordReader, type RecordedPaper } from './queries/paper-record.reader.js';
export { ShownPapers } from './queries/shown-papers.port.js';
export { boxesOfText } from './rules/word-boxes.js';
