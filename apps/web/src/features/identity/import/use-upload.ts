import { ProblemError } from '@app/client';
import { type ImportPreview } from '@app/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../live/client.js';
import { useProblemText } from '../../../live/problem-text.js';

export type Upload =
  | { readonly phase: 'idle' }
  | { readonly phase: 'sending' }
  | { readonly phase: 'refused'; readonly text: string }
  | { readonly phase: 'read'; readonly preview: ImportPreview };

const reasons = ['empty', 'not-a-list', 'not-a-workbook', 'not-utf8', 'broken-csv'] as const;

/** Sends a file to be read. Reading makes nobody, so it may simply be tried again. */
export function useUpload(): {
  readonly upload: Upload;
  readonly send: (file: File) => Promise<void>;
  readonly clear: () => void;
} {
  const { t } = useTranslation('identity');
  const say = useProblemText();
  const [upload, setUpload] = useState<Upload>({ phase: 'idle' });
  const why = (error: unknown): string => {
    const given = error instanceof ProblemError ? error.problem.facts?.['why'] : undefined;
    const reason = reasons.find((one) => one === given);
    return reason === undefined ? say(error) : t(`organisation.import.why.${reason}`);
  };
  return {
    upload,
    clear: () => setUpload({ phase: 'idle' }),
    send: async (file) => {
      setUpload({ phase: 'sending' });
      try {
        const preview = await client.identity.previewImport({ name: file.name, bytes: file });
        setUpload({ phase: 'read', preview });
      } catch (error) {
        setUpload({ phase: 'refused', text: why(error) });
      }
    },
  };
}
