import { type ConcludeTieInput, type Id } from '@app/contracts';
import { IconGavel } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { DirectionNote } from '../../live/direction.js';
import { useAct } from '../../live/use-act.js';
import { useSessionSheet } from '../../live/use-session-sheet.js';
import { Button } from '../../ui/button/button.js';
import { RadioField } from '../../ui/field/choice-field.js';
import { Stack } from '../../ui/page/page.js';
import { Sheet } from '../../ui/sheet/sheet.js';
import { Refusal } from '../../ui/state/refusal.js';
import { useSentences } from './ballot-words.js';
import { useBallot } from './use-ballots.js';

type Outcome = ConcludeTieInput['outcome'];

/** Equal numbers: no machine decides; the chair's casting vote or conclusion is entered. */
export function TieSheet() {
  const { t } = useTranslation('voting');
  const sentences = useSentences();
  const { isOpen, of, fold } = useSessionSheet();
  const known = useBallot(of);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const conclude = useAct(
    useCallback((key: string, id: Id, said: Outcome) => client.voting.concludeTie(id, { outcome: said }, { key }), []),
  );
  const result = known?.details?.result ?? null;
  const awaits = result?.tally.awaits ?? null;
  if (known === null || result === null || awaits === null) return null;
  const outcomes: readonly Outcome[] =
    awaits === 'casting-vote' ? ['passed', 'not-passed'] : ['passed', 'not-passed', 'revote'];
  const confirm = async (): Promise<void> => {
    if (outcome !== null && (await conclude.run(known.ballot.id, outcome)) !== null) fold();
  };
  return (
    <Sheet
      opened={isOpen('ballot-tie')}
      onFold={fold}
      eyebrow={known.ballot.question}
      title={t('tieTitle')}
      footer={
        <Button
          kind="filled"
          size="large"
          icon={IconGavel}
          busy={conclude.busy}
          locked={outcome === null ? t('chooseOutcome') : undefined}
          onClick={() => void confirm()}
        >
          {t('concludeTie')}
        </Button>
      }
    >
      <Stack>
        {sentences(result.explanation).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <RadioField
          label={t(`awaits.${awaits}`)}
          value={outcome}
          onChange={setOutcome}
          options={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        />
        <DirectionNote />
        <Refusal text={conclude.problem} onDismiss={conclude.clear} />
      </Stack>
    </Sheet>
  );
}
