export { demoPaper } from './demo-paper.js';
export { type DemoPaperKind, type PaperOrder } from './paper-order.js';
