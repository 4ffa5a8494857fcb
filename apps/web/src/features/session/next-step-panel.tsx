import { useTranslation } from 'react-i18next';
import { useMeeting, useServerNow } from '../../live/meeting-provider.js';
import { isStale, useLine } from '../../live/use-line.js';
import { useSessionSheet } from '../../live/use-session-sheet.js';
import { NextStepStrip } from '../../ui/next-step/next-step-strip.js';
import { Refusal } from '../../ui/state/refusal.js';
import { useActsForChair } from '../../live/direction.js';
import { nextStep, stepFacts } from './next-step.js';
import styles from './console.module.css';
import { useStepAct } from './use-step-act.js';
import { useStepWords } from './use-step-words.js';

/** "Bước tiếp theo": the one next act of the chair, taken by the chair or by the secretary on his direction. */
export function NextStepPanel() {
  const { t } = useTranslation('session');
  const live = useMeeting();
  const now = useServerNow();
  const line = useLine();
  const { open } = useSessionSheet();
  const { take, busy, problem, clear } = useStepAct();
  const forChair = useActsForChair();
  const step = nextStep(live.meeting.head.state, stepFacts(live), now);
  const words = useStepWords()(step);
  if (words === null) return null;
  return (
    <div className={styles.step}>
      <Refusal text={problem} onDismiss={clear} />
      <NextStepStrip
        eyebrow={forChair ? t('step.eyebrowForChair') : t('step.eyebrow')}
        title={words.title}
        consequence={words.consequence}
        action={words.action}
        icon={words.icon}
        locked={isStale(line) ? t('step.offline') : words.locked}
        busy={busy}
        onAct={take(step)}
        others={{ label: t('step.others'), onOpen: () => open('steps') }}
      />
    </div>
  );
}
