import { DOCUMENT_LIMITS } from '@app/contracts';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/field/text-field.js';

export interface FindFieldProps {
  readonly words: string;
  readonly onWords: (words: string) => void;
}

/** Where one types what is looked for. */
export function FindField({ words, onWords }: FindFieldProps) {
  const { t } = useTranslation('documents');
  return (
    <TextField
      type="search"
      label={t('reader.findWord')}
      hint={t('reader.findHint')}
      icon={IconSearch}
      value={words}
      maxLength={DOCUMENT_LIMITS.queryMax}
      onChange={(event) => onWords(event.currentTarget.value)}
      data-autofocus
    />
  );
}
