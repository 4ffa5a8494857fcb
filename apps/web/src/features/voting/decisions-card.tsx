import { IconCheckbox } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSessionSheet } from '../../live/use-session-sheet.js';
import { Card } from '../../ui/card/card.js';
import { List } from '../../ui/list/list.js';
import { RowButton, RowIcon } from '../../ui/list/row.js';
import { useBallots } from './use-ballots.js';

/** What was decided and announced, to look at again; nothing where nothing was. */
export function DecisionsCard() {
  const { t } = useTranslation('voting');
  const { open } = useSessionSheet();
  const announced = useBallots().filter(({ ballot }) => ballot.announced !== null);
  if (announced.length === 0) return null;
  return (
    <Card title={t('decisions')} padding="none">
      <List label={t('decisions')}>
        {announced.map(({ ballot }) => (
          <RowButton
            key={ballot.id}
            lead={<RowIcon of={IconCheckbox} tone="accent" />}
            title={ballot.question}
            detail={ballot.announced && t(`outcome.${ballot.announced.outcome}`)}
            onPress={() => open('ballot-result', ballot.id)}
          />
        ))}
      </List>
    </Card>
  );
}
