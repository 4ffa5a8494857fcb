import { type Id, type ResultDetail, resultDetails } from '@app/contracts';
import { IconSpeakerphone } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { DirectionNote } from '../../live/direction.js';
import { useAct } from '../../live/use-act.js';
import { useSessionSheet } from '../../live/use-session-sheet.js';
import { Button } from '../../ui/button/button.js';
import { RadioField } from '../../ui/field/choice-field.js';
import { Sheet } from '../../ui/sheet/sheet.js';
import { Refusal } from '../../ui/state/refusal.js';
import { ResultView } from './result-view.js';
import { useBallot } from './use-ballots.js';
import styles from './voting.module.css';

/** The chair announces; how much the hall sees is chosen here. */
export function AnnounceSheet() {
  const { t } = useTranslation('voting');
  const { isOpen, of, fold } = useSessionSheet();
  const known = useBallot(of);
  const [detail, setDetail] = useState<ResultDetail>('figures');
  const announce = useAct(
    useCallback((key: string, id: Id, how: ResultDetail) => client.voting.announce(id, { detail: how }, { key }), []),
  );
  const result = known?.details?.result ?? null;
  if (known === null || result === null) return null;
  const { ballot, details } = known;
  const hasNames = (details?.names.length ?? 0) > 0;
  const offered = resultDetails.filter((one) => one !== 'names' || hasNames);
  const confirm = async (): Promise<void> => {
    if ((await announce.run(ballot.id, detail)) !== null) fold();
  };
  return (
    <Sheet
      opened={isOpen('ballot-announce')}
      onFold={fold}
      eyebrow={ballot.question}
      title={t('announce')}
      footer={
        <Button kind="filled" size="large" icon={IconSpeakerphone} busy={announce.busy} onClick={() => void confirm()}>
          {t('announce')}
        </Button>
      }
    >
      <div className={styles.sheet}>
        <ResultView
          result={{ outcome: result.tally.outcome, tally: result.tally, explanation: result.explanation, names: [] }}
          ballot={ballot}
        />
        {ballot.method !== 'agreed' && (
          <RadioField
            label={t('howMuch')}
            value={detail}
            onChange={setDetail}
            options={offered.map((value) => ({ value, label: t(`detail.${value}`), detail: t(`detailText.${value}`) }))}
          />
        )}
        <DirectionNote />
        <Refusal text={announce.problem} onDismiss={announce.clear} />
      </div>
    </Sheet>
  );
}
