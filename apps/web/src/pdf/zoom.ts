/** `width` fills the width, `page` shows the whole page; a number is the size against print, 1 = 100 %. */
export type Zoom = 'width' | 'page' | number;

const LEAST = 0.25;
const MOST = 5;

/** One press of the plus or minus button. */
export const stepZoom = (scale: number, step: 'in' | 'out'): number =>
  clampZoom(Math.round((step === 'in' ? scale * 1.2 : scale / 1.2) * 100) / 100);

export const clampZoom = (scale: number): number => Math.min(MOST, Math.max(LEAST, scale));

/** As pdf.js writes it. */
export function scaleValueOf(zoom: Zoom): string {
  if (zoom === 'width') return 'page-width';
  return zoom === 'page' ? 'page-fit' : String(clampZoom(zoom));
}

/** From what pdf.js tells of a change. @param preset undefined when the size was set as a number */
export function zoomOf(scale: number, preset: string | undefined): Zoom {
  if (preset === 'page-width') return 'width';
  return preset === 'page-fit' ? 'page' : scale;
}
