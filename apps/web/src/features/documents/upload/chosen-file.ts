import { type DocumentKind, type Id, matchFileNames } from '@app/contracts';

/** A file that was chosen, with what its name proposes; corrected before it is sent. */
export interface ChosenFile {
  readonly id: string;
  readonly file: File;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly itemId: Id | null;
}
type Items = Parameters<typeof matchFileNames>[1];

/** Reads the names of files against the agenda. */
export function chosenFiles(files: readonly File[], items: Items): readonly ChosenFile[] {
  const matches = matchFileNames(
    files.map(({ name }) => name),
    items,
  );
  return files.map((file, index) => {
    const { title, kind, itemId } = matches[index]!;
    return { id: crypto.randomUUID(), file, title, kind, itemId };
  });
}
