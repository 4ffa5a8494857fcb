import { useTranslation } from 'react-i18next';
import { useSessionSheet } from '../../live/use-session-sheet.js';
import { Sheet } from '../../ui/sheet/sheet.js';
import { Whole } from '../../ui/text/whole.js';
import { ResultView } from './result-view.js';
import { useBallot } from './use-ballots.js';

/** An announced result to look at again. */
export function ResultSheet() {
  const { t } = useTranslation('voting');
  const { isOpen, of, fold } = useSessionSheet();
  const known = useBallot(of);
  const result = known?.ballot.announced ?? null;
  if (known === null || result === null) return null;
  return (
    <Sheet
      opened={isOpen('ballot-result')}
      onFold={fold}
      eyebrow={t('resultTitle')}
      title={<Whole>{known.ballot.question}</Whole>}
    >
      <ResultView result={result} ballot={known.ballot} />
    </Sheet>
  );
}
