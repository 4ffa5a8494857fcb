import { useTranslation } from 'react-i18next';
import { Card, type CardProps } from '../../ui/card/card.js';
import { PapersOfItem } from './papers-of-item.js';
import { useLying } from './use-lying.js';

/** Papers of the whole meeting under a heading of their own, so that nobody takes them for the last item's; nothing where there are none. */
export function GeneralPapers({ corners }: Pick<CardProps, 'corners'>) {
  const { t } = useTranslation('documents');
  const { count, papers } = useLying(null);
  if (count === 0) return null;
  const aside = papers.length > 0 ? t('papersCount', { count: papers.length }) : undefined;
  return (
    <Card title={t('general')} aside={aside} corners={corners} padding="none">
      <PapersOfItem itemId={null} />
    </Card>
  );
}
