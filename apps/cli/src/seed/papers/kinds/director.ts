import { type SigningBlock } from '../layout/signing-block.js';
import { type PaperOrder } from '../paper-order.js';
import { type Wording } from '../wording/wording.js';

/** The head of the unit signs; the list of recipients ends with the clerk's copy. */
export function directorOf(order: PaperOrder, wording: Wording): SigningBlock {
  const symbol = /[-/]([A-ZĐ]+)$/u.exec(order.number)?.[1] ?? 'TH';
  return {
    recipients: ['Như trên;', 'Các sở, ban, ngành liên quan;', 'Lãnh đạo cơ quan;', `Lưu: VT, ${symbol}.`],
    capacity: [order.signer?.position.toUpperCase() ?? 'GIÁM ĐỐC'],
    name: order.signer?.name ?? wording.name(),
  };
}
