import { type Id } from '@app/contracts';
import { type Zoom } from '../../pdf/zoom.js';

/** Where somebody stopped reading a paper. */
export interface ReadingPlace {
  readonly page: number;
  readonly zoom: Zoom;
}

const keyOf = (personId: Id, documentId: Id): string => `ecabinet.reading.${personId}.${documentId}`;
const isZoom = (value: unknown): value is Zoom =>
  value === 'width' || value === 'page' || (typeof value === 'number' && value > 0);

/** What was kept on this device; whatever is unreadable counts as nothing. */
export function readPlace(text: string | null): ReadingPlace | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    if (typeof value !== 'object' || value === null || !('page' in value) || !('zoom' in value)) return null;
    const { page, zoom } = value;
    return Number.isInteger(page) && (page as number) > 0 && isZoom(zoom) ? { page: page as number, zoom } : null;
  } catch {
    return null;
  }
}

export const recallPlace = (personId: Id, documentId: Id): ReadingPlace | null =>
  readPlace(localStorage.getItem(keyOf(personId, documentId)));

/** A full or forbidden store costs the comfort, not the reading. */
export function keepPlace(personId: Id, documentId: Id, place: ReadingPlace): void {
  try {
    localStorage.setItem(keyOf(personId, documentId), JSON.stringify(place));
  } catch {
    return;
  }
}
