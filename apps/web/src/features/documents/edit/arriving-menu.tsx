import { type IntakeView } from '@app/contracts';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../live/client.js';
import { useMay } from '../../../live/meeting-provider.js';
import { useAct } from '../../../live/use-act.js';
import { ActionMenu } from '../../../ui/menu/action-menu.js';
import { Refusal } from '../../../ui/state/refusal.js';

/** What can be done with a file that was not accepted: take it off the list. */
export function ArrivingMenu({ row: { documentId, versionId, title } }: { readonly row: IntakeView }) {
  const { t } = useTranslation('documents');
  const drop = useAct(
    useCallback((key: string) => client.documents.dropVersion(documentId, versionId, { key }), [documentId, versionId]),
  );
  if (!useMay('agenda.edit')) return null;
  return (
    <>
      <ActionMenu
        label={t('edit.menu', { title })}
        actions={[{ key: 'drop', label: t('edit.drop'), onSelect: () => void drop.run() }]}
      />
      <Refusal text={drop.problem} onDismiss={drop.clear} />
    </>
  );
}
