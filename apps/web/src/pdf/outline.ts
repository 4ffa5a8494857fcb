import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.js';

type Destination = string | readonly unknown[];

/** A heading of the paper's own table of contents. */
export interface OutlineEntry {
  readonly title: string;
  /** From 0. */
  readonly level: number;
  readonly destination: Destination;
}
interface Node {
  readonly title: string;
  readonly dest: unknown;
  readonly items?: readonly Node[];
}

const isDestination = (value: unknown): value is Destination => typeof value === 'string' || Array.isArray(value);

/** In reading order; entries that lead nowhere are left out, what stands below them stays. */
export function flatOutline(nodes: readonly Node[], level = 0): readonly OutlineEntry[] {
  return nodes.flatMap(({ title, dest, items }) => [
    ...(isDestination(dest) ? [{ title, level, destination: dest }] : []),
    ...flatOutline(items ?? [], level + 1),
  ]);
}

/** Empty when the paper has none. */
export async function outlineOf(document: PDFDocumentProxy): Promise<readonly OutlineEntry[]> {
  // The types promise a list, the library gives null for a paper without one.
  const nodes = (await document.getOutline()) as readonly Node[] | null;
  return flatOutline(nodes ?? []);
}
