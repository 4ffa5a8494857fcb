/**
 * Places on a page: points (1/72 inch) of the page as it is shown (cropped and turned), from its top left corner, y down.
 * The same space as page sizes, words and thumbnails; a tenth of a point is the finest step that is kept.
 */
export type PagePoint = readonly [x: number, y: number];
/** A box in the same space. */
export type PageBox = readonly [left: number, top: number, right: number, bottom: number];
