import { type PaperOrder } from '../paper-order.js';
import { matterOf, upperFirst } from '../wording/vietnamese-forms.js';
import { drawLetterhead } from './letterhead.js';
import { OfficialDocument } from './official-document.js';

/** "Ủy ban nhân dân tỉnh Sông Hiền" → "Sông Hiền" */
export function placeOf(order: PaperOrder): string {
  return order.place ?? order.body.replace(/^.*\b(tỉnh|thành phố|xã|phường)\s+/iu, '');
}

/** A document that begins with the letterhead of the unit that wrote it. */
export function paperOfUnit(order: PaperOrder): OfficialDocument {
  const document = emptyPaper(order, 'portrait');
  drawLetterhead(document, {
    superior: order.body.replace(/^Ủy ban nhân dân/i, 'UBND').toUpperCase(),
    issuer: order.unit.toUpperCase(),
    number: order.number,
    place: placeOf(order),
    date: order.date,
  });
  return document;
}

/** A draft of the body itself: number and day are left open. */
export function draftOfBody(order: PaperOrder, symbol: string): OfficialDocument {
  const document = emptyPaper(order, 'portrait');
  const issuer = order.body.replace(/\s+(tỉnh|thành phố|xã|phường)\s/iu, (kind) => `\n${kind.trim()} `).toUpperCase();
  drawLetterhead(document, { superior: '', issuer, number: `        /${symbol}`, place: placeOf(order), date: null });
  return document;
}

export function emptyPaper(order: PaperOrder, layout: 'portrait' | 'landscape'): OfficialDocument {
  return new OfficialDocument({
    title: upperFirst(matterOf(order.title)),
    author: order.unit,
    date: order.date,
    layout,
  });
}
