export { carryOver } from './carry-over.js';
export { markAnchor } from './mark-anchor.js';
export { type CarriedMark, type MarkAnchor, type PageContent, type Successor } from './paper.js';
