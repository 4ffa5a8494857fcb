import { useTranslation } from 'react-i18next';
import { useMeeting, useServerNow } from '../../live/meeting-provider.js';
import { isStale, useLine } from '../../live/use-line.js';
import { useSessionSheet } from '../../live/use-session-sheet.js';
import { NextStepStrip } from '../../ui/next-step/next-step-strip.js';
import { Refusal } from '../../ui/state/refusal.js';
import { useActsForChair } from '../../live/direction.js';
import { nextStep, type Step, stepFacts } from './next-step.js';
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
        meaning={`${step.kind}:${aboutOf(step)}`}
        icon={words.icon}
        locked={isStale(line) ? t('step.offline') : words.locked}
        busy={busy}
        onAct={take(step)}
        others={{ label: t('step.others'), onOpen: () => open('steps') }}
      />
    </div>
  );
}

/** What a step is about, so that the next item is another meaning than this one. */
function aboutOf(step: Step): string {
  switch (step.kind) {
    case 'close-ballot':
    case 'conclude-tie':
    case 'announce':
      return step.ballot.id;
    case 'call-speaker':
      return step.request.id;
    case 'end-speech':
      return step.floor.id;
    case 'open-ballot':
    case 'begin-item':
    case 'end-item':
      return step.item.id;
    case 'wait-for-quorum':
    case 'open-session':
    case 'resume-session':
    case 'close-session':
    case 'none':
      return '';
  }
}
