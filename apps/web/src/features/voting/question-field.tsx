import { VOTING_LIMITS } from '@app/contracts';
import { useTranslation } from 'react-i18next';
import { TextAreaField } from '../../ui/field/text-area-field.js';

/** The text that is put to the vote; it freezes when the ballot opens. */
export function QuestionField({
  question,
  onChange,
}: {
  readonly question: string;
  readonly onChange: (text: string) => void;
}) {
  const { t } = useTranslation('voting');
  return (
    <TextAreaField
      label={t('question')}
      hint={t('questionHint')}
      rows={4}
      maxLength={VOTING_LIMITS.questionMax}
      value={question}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
