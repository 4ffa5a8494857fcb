import { type DocumentRefusal } from '@app/contracts';
import { type PdfRefusalCode } from '@app/platform';

/** What the PDF tools found wrong, in the words of papers. */
export function refusalOf(code: PdfRefusalCode): DocumentRefusal {
  switch (code) {
    case 'pdf/not-a-pdf':
      return 'documents/not-a-pdf';
    case 'pdf/encrypted':
      return 'documents/encrypted';
    case 'pdf/broken':
      return 'documents/broken';
    case 'pdf/too-many-pages':
      return 'documents/too-many-pages';
    case 'pdf/too-large':
      return 'documents/too-large';
    case 'pdf/timed-out':
      return 'documents/too-slow';
    case 'pdf/bomb':
      return 'documents/bomb';
  }
}
