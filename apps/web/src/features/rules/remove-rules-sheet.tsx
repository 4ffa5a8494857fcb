import { type RuleProfileView } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { useAct } from '../../live/use-act.js';
import { Stack } from '../../ui/page/page.js';
import { ConfirmSheet } from '../../ui/sheet/confirm-sheet.js';
import { Refusal } from '../../ui/state/refusal.js';
import { rulesKey } from './rules-query.js';

/** Rules that no meeting used leave the list. */
export function RemoveRulesSheet({
  profile,
  onFold,
}: {
  readonly profile: RuleProfileView;
  readonly onFold: () => void;
}) {
  const { t } = useTranslation('rules');
  const queries = useQueryClient();
  const { run, busy, problem } = useAct(async (key: string) => {
    await client.ruleProfiles.delete(profile.id, { key });
    return profile.id;
  });
  const remove = async (): Promise<void> => {
    if ((await run()) === null) return;
    onFold();
    await queries.invalidateQueries({ queryKey: rulesKey(profile.bodyId) });
  };
  return (
    <ConfirmSheet
      opened
      onBack={onFold}
      title={t('remove')}
      consequence={
        <Stack>
          <p>{t('removeText', { name: profile.name })}</p>
          <Refusal text={problem} />
        </Stack>
      }
      verb={t('remove')}
      icon={IconTrash}
      busy={busy}
      onConfirm={() => void remove()}
    />
  );
}
