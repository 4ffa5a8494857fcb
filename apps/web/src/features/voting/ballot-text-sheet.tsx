import { type Id } from '@app/contracts';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSessionSheet } from '../../live/use-session-sheet.js';
import { Button } from '../../ui/button/button.js';
import { Sheet } from '../../ui/sheet/sheet.js';
import { Refusal } from '../../ui/state/refusal.js';
import { QuestionField } from './question-field.js';
import { useOpening } from './use-opening.js';
import { useQuestion } from './use-question.js';
import styles from './voting.module.css';

/** The text of a ballot, written before its time comes. */
export function BallotTextSheet() {
  const { isOpen, of, fold } = useSessionSheet();
  if (of === null || !isOpen('ballot-text')) return null;
  return <Text key={of} itemId={of} onFold={fold} />;
}

function Text({ itemId, onFold }: { readonly itemId: Id; readonly onFold: () => void }) {
  const { t } = useTranslation('voting');
  const { draft, question, setQuestion } = useQuestion(itemId);
  const opening = useOpening(itemId);
  const text = question.trim();
  const save = async (): Promise<void> => {
    if (await opening.save(draft, text)) onFold();
  };
  return (
    <Sheet
      opened
      onFold={onFold}
      title={t('prepare')}
      footer={
        <Button
          kind="filled"
          icon={IconDeviceFloppy}
          busy={opening.busy}
          locked={text === '' ? t('needQuestion') : undefined}
          onClick={() => void save()}
        >
          {t('saveText')}
        </Button>
      }
    >
      <div className={styles.sheet}>
        <QuestionField question={question} onChange={setQuestion} />
        <Refusal text={opening.problem} onDismiss={opening.clear} />
      </div>
    </Sheet>
  );
}
