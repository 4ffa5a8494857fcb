import { type Id } from '@app/contracts';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DirectionNote } from '../../live/direction.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { useSessionSheet } from '../../live/use-session-sheet.js';
import { Button } from '../../ui/button/button.js';
import { useFormat } from '../../ui/format/use-format.js';
import { Sheet } from '../../ui/sheet/sheet.js';
import { Refusal } from '../../ui/state/refusal.js';
import { QuestionField } from './question-field.js';
import { useByHand } from './use-by-hand.js';
import { useQuestion } from './use-question.js';
import { useWithoutQuorum } from './use-without-quorum.js';
import styles from './voting.module.css';

/** "Thống nhất, không có ý kiến khác": nothing was counted, those present are on the roll. */
export function AgreedSheet() {
  const { isOpen, of, fold } = useSessionSheet();
  if (of === null || !isOpen('ballot-agreed')) return null;
  return <Agreed key={of} itemId={of} onFold={fold} />;
}

function Agreed({ itemId, onFold }: { readonly itemId: Id; readonly onFold: () => void }) {
  const { t } = useTranslation('voting');
  const { outOf } = useFormat();
  const { quorum } = useMeeting().attendance;
  const { draft, question, setQuestion } = useQuestion(itemId);
  const without = useWithoutQuorum();
  const hand = useByHand(itemId);
  const text = question.trim();
  const enter = async (): Promise<void> => {
    if (await hand.enterAgreed(draft, text, { present: null, withoutQuorumReason: without.reason })) onFold();
  };
  return (
    <Sheet
      opened
      onFold={onFold}
      title={t('agreed')}
      footer={
        <Button
          kind="filled"
          icon={IconUsers}
          busy={hand.busy}
          locked={text === '' ? t('needQuestion') : without.locked}
          onClick={() => void enter()}
        >
          {t('enterAgreed')}
        </Button>
      }
    >
      <div className={styles.sheet}>
        <QuestionField question={question} onChange={setQuestion} />
        <p>{t('agreedText')}</p>
        {quorum && <p>{t('presentNow', { outOf: outOf(quorum.present, quorum.total) })}</p>}
        {without.field}
        <DirectionNote />
        <Refusal text={hand.problem} onDismiss={hand.clear} />
      </div>
    </Sheet>
  );
}
