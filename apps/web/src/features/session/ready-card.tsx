import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { Card } from '../../ui/card/card.js';
import { type CheckItem, Checklist } from '../../ui/progress/checklist.js';
import { type Readiness, readinessOf } from './readiness.js';

/** Before the opening: whether papers, words and answers are there, so that nothing is missed only when it is needed. */
export function ReadyCard() {
  const { t } = useTranslation('session');
  return (
    <Card title={t('ready.title')}>
      <Checklist words={{ done: t('done'), open: t('open') }} items={useChecks(readinessOf(useMeeting()))} />
    </Card>
  );
}

function useChecks({ awaiting, withoutPaper, withoutScript, withoutQuestion }: Readiness): readonly CheckItem[] {
  const { t } = useTranslation('session');
  const about = (key: 'papers' | 'scripts' | 'questions', numbers: readonly string[]): CheckItem => ({
    key,
    done: numbers.length === 0,
    text:
      numbers.length === 0
        ? t(`ready.${key}`)
        : t(`ready.${key}Lack`, { count: numbers.length, numbers: numbers.join(', ') }),
  });
  return [
    {
      key: 'answers',
      done: awaiting === 0,
      text: awaiting === 0 ? t('ready.answers') : t('ready.answersLack', { count: awaiting }),
    },
    about('papers', withoutPaper),
    about('scripts', withoutScript),
    ...(withoutQuestion === null ? [] : [about('questions', withoutQuestion)]),
  ];
}
