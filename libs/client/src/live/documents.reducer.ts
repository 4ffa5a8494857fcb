import { type DocumentsPart, type DocumentView, type Id, type IntakeView, type RecalledView } from '@app/contracts';
import { type TypedEvent } from './reducers.js';

const byPlace = (a: DocumentView, b: DocumentView): number => a.sort - b.sort || (a.id < b.id ? -1 : 1);
const byDocument = (a: { readonly documentId: Id }, b: { readonly documentId: Id }): number =>
  a.documentId < b.documentId ? -1 : 1;

/** A guest of two items hears of a moved paper on two streams without a common order: the older revision never wins. */
function withDocument(part: DocumentsPart, document: DocumentView): DocumentsPart {
  const held = part.documents.find(({ id }) => id === document.id);
  if (held && held.rev > document.rev) return part;
  const others = part.documents.filter(({ id }) => id !== document.id);
  return { ...part, documents: [...others, document].sort(byPlace) };
}

function withoutDocument(part: DocumentsPart, gone: { readonly documentId: Id; readonly rev: number }): DocumentsPart {
  const documents = part.documents.filter(({ id, rev }) => id !== gone.documentId || rev >= gone.rev);
  return documents.length === part.documents.length ? part : { ...part, documents };
}

function withIntake(part: DocumentsPart, documentId: Id, intake: IntakeView | null): DocumentsPart {
  const others = part.intake.filter((row) => row.documentId !== documentId);
  return { ...part, intake: (intake ? [...others, intake] : others).sort(byDocument) };
}

function withRecalled(part: DocumentsPart, recalled: RecalledView): DocumentsPart {
  const others = part.recalled.filter(({ documentId }) => documentId !== recalled.documentId);
  return { ...part, recalled: [...others, recalled].sort(byDocument) };
}

/** The papers' part. Unknown events leave it as it is. */
export function reduceDocuments(part: DocumentsPart, { event, view }: TypedEvent): DocumentsPart {
  switch (event) {
    case 'documents.document-changed':
      return withDocument(part, view.document);
    case 'documents.document-gone':
      return withoutDocument(part, view);
    case 'documents.version-changed':
      return withIntake(part, view.documentId, view.intake);
    case 'documents.document-recalled':
      return withRecalled(part, view.recalled);
    case 'documents.deadline-changed':
      return { ...part, lateAfter: view.lateAfter };
    default:
      return part;
  }
}
