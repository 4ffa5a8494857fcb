import { type BodyMemberView, type BodyView } from '@app/contracts';
import { IconCalendarOff, IconPencil, IconStar, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../live/client.js';
import { Chip } from '../../../ui/chip/chip.js';
import { addDays, formatDay } from '../../../ui/format/dates.js';
import { useToday } from '../../../ui/format/use-now.js';
import { ActionMenu } from '../../../ui/menu/action-menu.js';
import { Line, Stack } from '../../../ui/page/page.js';
import { ConfirmSheet } from '../../../ui/sheet/confirm-sheet.js';
import { useSheet } from '../../../ui/sheet/use-sheet.js';
import { Refusal } from '../../../ui/state/refusal.js';
import { DataTable } from '../../../ui/table/data-table.js';
import { positionOf } from '@app/contracts';
import { useSend } from '../use-send.js';
import { lineTime } from './roll.js';
import styles from './roll-table.module.css';

interface RollTableProps {
  readonly body: BodyView;
  readonly members: readonly BodyMemberView[];
  readonly mayEdit: boolean;
}

/** The roll as facts: who, in which office, from when until when. */
export function RollTable({ body, members, mayEdit }: RollTableProps) {
  const { t } = useTranslation('identity');
  const [leaving, setLeaving] = useState<BodyMemberView | null>(null);
  const remove = useSend((key: string, memberId: string) =>
    client.identity.removeMember({ bodyId: body.id, memberId }, { rev: body.rev }, { key }),
  );
  return (
    <Stack>
      <Refusal text={remove.text} onDismiss={remove.clear} />
      <DataTable
        label={t('organisation.body.roll')}
        rows={members}
        rowKey={(member) => member.id}
        columns={[
          { key: 'person', title: t('organisation.body.person'), cell: (member) => <Who member={member} /> },
          { key: 'office', title: t('organisation.body.office'), cell: (member) => <Office member={member} /> },
          { key: 'from', title: t('organisation.body.from'), cell: (member) => formatDay(member.from), width: '8rem' },
          {
            key: 'until',
            title: t('organisation.body.until'),
            cell: (member) => <Until member={member} />,
            width: '9rem',
          },
        ]}
        {...(mayEdit
          ? { rowEnd: (member: BodyMemberView) => <MemberMenu member={member} onRemove={() => setLeaving(member)} /> }
          : {})}
      />
      {leaving !== null && (
        <ConfirmSheet
          opened
          onBack={() => setLeaving(null)}
          title={t('organisation.body.removeMember')}
          consequence={t('organisation.body.removeText', { name: leaving.person.fullName })}
          verb={t('organisation.body.removeVerb')}
          busy={remove.busy}
          onConfirm={() => void remove.run(leaving.id).then(() => setLeaving(null))}
        />
      )}
    </Stack>
  );
}

function Who({ member: { person } }: { readonly member: BodyMemberView }) {
  return (
    <>
      {person.fullName}
      <span className={styles.position}>{positionOf(person)}</span>
    </>
  );
}

function Office({ member }: { readonly member: BodyMemberView }) {
  const { t } = useTranslation('identity');
  const today = useToday();
  const time = lineTime(member, today);
  const isNamedSo = member.office.trim() === t('organisation.body.chairChip');
  return (
    <Line>
      {member.office}
      {member.isChairman && !isNamedSo && (
        <Chip tone="accent" icon={IconStar}>
          {t('organisation.body.chairChip')}
        </Chip>
      )}
      {time !== 'now' && (
        <Chip tone="neutral" icon={IconCalendarOff}>
          {t(time === 'past' ? 'organisation.body.ended' : 'organisation.body.coming')}
        </Chip>
      )}
    </Line>
  );
}

/** People think of the last day, the roll of the first day off. */
function Until({ member: { until } }: { readonly member: BodyMemberView }) {
  const { t } = useTranslation('identity');
  return until === null ? t('organisation.body.open') : formatDay(addDays(until, -1));
}

function MemberMenu({ member, onRemove }: { readonly member: BodyMemberView; readonly onRemove: () => void }) {
  const { t } = useTranslation('identity');
  const { open } = useSheet();
  return (
    <ActionMenu
      label={t('organisation.body.actions', { name: member.person.fullName })}
      actions={[
        {
          key: 'edit',
          label: t('organisation.body.editMember'),
          icon: IconPencil,
          onSelect: () => open('edit-member', member.id),
        },
        {
          key: 'remove',
          label: t('organisation.body.removeMember'),
          icon: IconTrash,
          tone: 'danger',
          onSelect: onRemove,
        },
      ]}
    />
  );
}
