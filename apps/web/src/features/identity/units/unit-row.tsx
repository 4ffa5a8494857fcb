import { type UnitView } from '@app/contracts';
import { useNavigate } from '@tanstack/react-router';
import { IconBuilding, IconPencil, IconPlus, IconTrash, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { cssVars } from '../../../ui/css-vars.js';
import { Icon } from '../../../ui/icon/icon.js';
import { Row } from '../../../ui/list/row.js';
import { ActionMenu, type MenuAction } from '../../../ui/menu/action-menu.js';
import { useSheet } from '../../../ui/sheet/use-sheet.js';
import styles from './unit-row.module.css';

/** One unit, set in by its level. */
export function UnitRow({
  unit,
  depth,
  mayEdit,
  mayRemove,
  onRemove,
}: {
  readonly unit: UnitView;
  readonly depth: number;
  readonly mayEdit: boolean;
  readonly mayRemove: boolean;
  readonly onRemove: () => void;
}) {
  const { t } = useTranslation('identity');
  const navigate = useNavigate();
  const { open } = useSheet();
  const people: MenuAction = {
    key: 'people',
    label: t('organisation.unit.people'),
    icon: IconUsers,
    onSelect: () => void navigate({ to: '/organisation/people', search: { unit: unit.id } }),
  };
  const edits: readonly MenuAction[] = [
    {
      key: 'add',
      label: t('organisation.unit.addBelow'),
      icon: IconPlus,
      onSelect: () => open('add-unit', unit.id),
    },
    { key: 'edit', label: t('organisation.unit.edit'), icon: IconPencil, onSelect: () => open('edit-unit', unit.id) },
  ];
  const remove: MenuAction = {
    key: 'remove',
    label: t('organisation.unit.remove'),
    icon: IconTrash,
    tone: 'danger',
    onSelect: onRemove,
  };
  return (
    <Row
      lead={
        <span className={styles.level} style={cssVars({ '--level': Math.min(depth, 6) })}>
          <Icon of={IconBuilding} />
        </span>
      }
      title={unit.name}
      detail={unit.shortName === unit.name ? undefined : unit.shortName}
      weight={depth === 0 ? 'semibold' : 'medium'}
      trail={
        <ActionMenu
          label={t('organisation.unit.actions', { name: unit.name })}
          actions={[people, ...(mayEdit ? edits : []), ...(mayRemove ? [remove] : [])]}
        />
      }
    />
  );
}
