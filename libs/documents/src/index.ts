export { DocumentsModule } from './documents.module.js';
export { PaperRecordReader, type RecordedPaper } from './queries/paper-record.reader.js';
export { DocumentReader, type ReadyVersion } from './queries/document.reader.js';
export { ShownPapers } from './queries/shown-papers.port.js';
