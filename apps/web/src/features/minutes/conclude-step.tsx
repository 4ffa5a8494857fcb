import { mayTakeStep } from '@app/contracts';
import { IconArchive } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { useMay, useMeeting } from '../../live/meeting-provider.js';
import { useAct } from '../../live/use-act.js';
import { NextStepStrip } from '../../ui/next-step/next-step-strip.js';
import { Stack } from '../../ui/page/page.js';
import { ConfirmSheet } from '../../ui/sheet/confirm-sheet.js';
import { Refusal } from '../../ui/state/refusal.js';
import { useMinutes } from './use-minutes.js';

/** The one next step after the close: what was agreed goes to those it concerns, and nothing changes any more. */
export function ConcludeStep() {
  const { t } = useTranslation('minutes');
  const { facts } = useMeeting().meeting;
  const { gaps } = useMinutes();
  const [isAsked, setAsked] = useState(false);
  const concludes = useMay('meeting.conclude');
  if (!concludes || facts.state === 'concluded') return null;
  return (
    <>
      <NextStepStrip
        eyebrow={t('nextStep')}
        title={t('concludeTitle')}
        consequence={gaps.length === 0 ? t('concludeText') : t('concludeMissing', { count: gaps.length })}
        action={t('conclude')}
        meaning="conclude"
        icon={IconArchive}
        locked={mayTakeStep(facts, 'conclude') ? undefined : t('closeFirst')}
        onAct={() => setAsked(true)}
      />
      {isAsked && <Confirm onBack={() => setAsked(false)} />}
    </>
  );
}

function Confirm({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation('minutes');
  const { id } = useMeeting().meeting.head;
  const { gaps } = useMinutes();
  const { run, busy, problem } = useAct(useCallback((key: string) => client.meetings.conclude(id, { key }), [id]));
  const go = async (): Promise<void> => {
    if ((await run()) !== null) onBack();
  };
  return (
    <ConfirmSheet
      opened
      onBack={onBack}
      title={t('concludeTitle')}
      consequence={
        <Stack>
          <p>{t('concludeText')}</p>
          {gaps.length > 0 && <p>{t('concludeMissing', { count: gaps.length })}</p>}
          <Refusal text={problem} />
        </Stack>
      }
      verb={t('conclude')}
      icon={IconArchive}
      busy={busy}
      onConfirm={() => void go()}
    />
  );
}
