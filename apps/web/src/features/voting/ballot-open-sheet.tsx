import { type Id } from '@app/contracts';
import { IconCheckbox, IconScale } from '@tabler/icons-react';
import { speakerOf } from '@app/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DirectionNote } from '../../live/direction.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { useSessionSheet } from '../../live/use-session-sheet.js';
import { Button } from '../../ui/button/button.js';
import { Segmented } from '../../ui/choice/segmented.js';
import { useFormat } from '../../ui/format/use-format.js';
import { Sheet } from '../../ui/sheet/sheet.js';
import { Refusal } from '../../ui/state/refusal.js';
import { StatusBox } from '../../ui/state/status-box.js';
import { useSentences } from './ballot-words.js';
import { QuestionField } from './question-field.js';
import { useOpening } from './use-opening.js';
import { useOutlook } from './use-outlook.js';
import { useQuestion } from './use-question.js';
import { useWithoutQuorum } from './use-without-quorum.js';
import styles from './voting.module.css';

/** The second touch before a ballot opens: text, rule, length; what opening does. */
export function BallotOpenSheet() {
  const { isOpen, of, fold } = useSessionSheet();
  if (of === null || !isOpen('ballot-open')) return null;
  return <Opening key={of} itemId={of} onFold={fold} />;
}

const lengths = ['60', '180', '300', 'none'] as const;
type Length = (typeof lengths)[number];

function Opening({ itemId, onFold }: { readonly itemId: Id; readonly onFold: () => void }) {
  const { t } = useTranslation('voting');
  const { minutes, addressed } = useFormat();
  const { meeting, speaking } = useMeeting();
  const { draft, question, setQuestion } = useQuestion(itemId);
  const [length, setLength] = useState<Length>('180');
  const without = useWithoutQuorum();
  const opening = useOpening(itemId);
  const floor = speakerOf(speaking);
  const number = meeting.items.find(({ id }) => id === itemId)?.number ?? '';
  const text = question.trim();

  const confirm = async (): Promise<void> => {
    const durationSeconds = length === 'none' ? null : Number(length);
    if (await opening.open(draft, text, { durationSeconds, withoutQuorumReason: without.reason })) onFold();
  };
  return (
    <Sheet
      opened
      onFold={onFold}
      eyebrow={t('item', { number })}
      title={t('openTitle')}
      footer={
        <Button
          kind="filled"
          size="large"
          icon={IconCheckbox}
          busy={opening.busy}
          locked={text === '' ? t('needQuestion') : without.locked}
          onClick={() => void confirm()}
        >
          {t('open')}
        </Button>
      }
    >
      <div className={styles.sheet}>
        <QuestionField question={question} onChange={setQuestion} />
        <RuleOutlook />
        <div>
          <p className={styles.small}>{t('howLong')}</p>
          <Segmented
            label={t('howLong')}
            value={length}
            onChange={setLength}
            options={lengths.map((value) => ({
              value,
              label: value === 'none' ? t('untilChair') : minutes(Number(value) / 60),
            }))}
          />
        </div>
        {without.field}
        {floor && <p>{t('endsSpeech', { name: addressed(floor.speaker.name, floor.speaker.honorific) })}</p>}
        <p className={styles.small}>{t('frozen')}</p>
        <DirectionNote />
        <Refusal text={opening.problem} onDismiss={opening.clear} />
      </div>
    </Sheet>
  );
}

/** The rule of the body, the choices and who votes, as they would be now. */
function RuleOutlook() {
  const { t } = useTranslation('voting');
  const sentences = useSentences();
  const { data: outlook } = useOutlook();
  if (!outlook) return null;
  const [first, ...more] = sentences(outlook.rule);
  return (
    <StatusBox tone="neutral" icon={IconScale} title={first ?? outlook.ruleName}>
      {more.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>
        {t('outlook', {
          count: outlook.members,
          choices: outlook.choices.map((choice) => t(`choice.${choice}`)).join(' · '),
        })}
      </p>
    </StatusBox>
  );
}
