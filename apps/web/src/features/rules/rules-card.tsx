import { type Id, isSecretariatOf, type RuleProfileView } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { IconCheck, IconPlus, IconScale } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../live/use-me.js';
import { Button } from '../../ui/button/button.js';
import { Card } from '../../ui/card/card.js';
import { Chip } from '../../ui/chip/chip.js';
import { formatDay } from '../../ui/format/dates.js';
import { List } from '../../ui/list/list.js';
import { RowButton, RowIcon } from '../../ui/list/row.js';
import { useSheet } from '../../ui/sheet/use-sheet.js';
import { Empty } from '../../ui/state/empty.js';
import { ErrorState } from '../../ui/state/error-state.js';
import { SkeletonRows } from '../../ui/state/skeleton.js';
import { RemoveRulesSheet } from './remove-rules-sheet.js';
import { rulesQuery } from './rules-query.js';
import { RulesSheet } from './rules-sheet.js';
import { UsedRulesSheet } from './used-rules-sheet.js';

/** The rules of a body, for its secretariat; nothing for anybody else. */
export function RulesCard({ bodyId }: { readonly bodyId: Id }) {
  const { roles } = useMe();
  return isSecretariatOf(roles, bodyId) ? <Rules bodyId={bodyId} /> : null;
}

function Rules({ bodyId }: { readonly bodyId: Id }) {
  const { t } = useTranslation('rules');
  const { data, isError, refetch } = useQuery(rulesQuery(bodyId));
  const { open } = useSheet();
  return (
    <Card
      title={t('title')}
      padding={data !== undefined && data.length > 0 ? 'none' : 'normal'}
      aside={
        <Button kind="tonal" size="small" icon={IconPlus} onClick={() => open('add-rules')}>
          {t('add')}
        </Button>
      }
    >
      {data === undefined ? (
        isError ? (
          <ErrorState title={t('failed')} onRetry={() => void refetch()} />
        ) : (
          <SkeletonRows rows={2} />
        )
      ) : data.length === 0 ? (
        <Empty icon={IconScale} title={t('none')}>
          {t('noneText')}
        </Empty>
      ) : (
        <List>
          {data.map((profile) => (
            <RulesRow key={profile.id} profile={profile} onOpen={() => open('rules', profile.id)} />
          ))}
        </List>
      )}
      {data !== undefined && <Sheets bodyId={bodyId} profiles={data} />}
    </Card>
  );
}

function RulesRow({ profile, onOpen }: { readonly profile: RuleProfileView; readonly onOpen: () => void }) {
  const { t } = useTranslation('rules');
  const { number, validFrom, validUntil, isConfirmed } = profile;
  const from = formatDay(validFrom);
  const valid = validUntil === null ? t('valid', { from }) : t('validUntil', { from, until: formatDay(validUntil) });
  return (
    <RowButton
      lead={<RowIcon of={IconScale} />}
      title={profile.name}
      detail={[number, valid].filter(Boolean).join(' · ')}
      trail={
        <Chip tone={isConfirmed ? 'accent' : 'amber'} icon={isConfirmed ? IconCheck : IconScale}>
          {t(isConfirmed ? 'confirmed' : 'unconfirmed')}
        </Chip>
      }
      onPress={onOpen}
    />
  );
}

function Sheets({ bodyId, profiles }: { readonly bodyId: Id; readonly profiles: readonly RuleProfileView[] }) {
  const { sheet, of, open, fold } = useSheet();
  const chosen = profiles.find(({ id }) => id === of) ?? null;
  switch (sheet) {
    case 'add-rules':
      return (
        <RulesSheet
          key="new"
          bodyId={bodyId}
          profile={null}
          pattern={chosen ?? profiles[0] ?? null}
          onRemove={fold}
          onFold={fold}
        />
      );
    case 'rules':
      if (chosen === null) return null;
      return chosen.isUsed ? (
        <UsedRulesSheet profile={chosen} onReplace={() => open('add-rules', chosen.id)} onFold={fold} />
      ) : (
        <RulesSheet
          key={chosen.id}
          bodyId={bodyId}
          profile={chosen}
          pattern={null}
          onRemove={() => open('remove-rules', chosen.id)}
          onFold={fold}
        />
      );
    case 'remove-rules':
      return chosen && <RemoveRulesSheet profile={chosen} onFold={fold} />;
    default:
      return null;
  }
}
