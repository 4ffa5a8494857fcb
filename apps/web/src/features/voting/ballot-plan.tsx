import { type AgendaItemView } from '@app/contracts';
import { IconCheckbox, IconEdit, IconHandStop, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { useSessionSheet } from '../../live/use-session-sheet.js';
import { Button } from '../../ui/button/button.js';
import { useFormat } from '../../ui/format/use-format.js';
import { Actions } from '../../ui/form/form-layout.js';
import { List } from '../../ui/list/list.js';
import { RowButton } from '../../ui/list/row.js';
import { ActionMenu } from '../../ui/menu/action-menu.js';
import { Stack } from '../../ui/page/page.js';
import { type CheckItem, Checklist } from '../../ui/progress/checklist.js';
import { useBallots } from './use-ballots.js';
import { useOutlook } from './use-outlook.js';

/** Before a ballot: what is ready for it, what was decided on the item before. */
export function BallotPlan({ item }: { readonly item: AgendaItemView }) {
  const { t } = useTranslation('voting');
  const { open } = useSessionSheet();
  const ofItem = useBallots().filter(({ ballot }) => ballot.itemId === item.id);
  const draft = ofItem.find(({ ballot }) => ballot.state === 'draft')?.ballot ?? null;
  const decided = ofItem.filter(({ ballot }) => ballot.announced !== null);
  const checks = useChecks(item, draft !== null);
  // Once the item is decided another vote is an exception, and looks like one.
  const isExpected = decided.length === 0 || draft !== null;
  return (
    <Stack>
      {decided.length > 0 && (
        <List label={t('decisions')}>
          {decided.map(({ ballot }) => (
            <RowButton
              key={ballot.id}
              title={ballot.announced ? t(`outcome.${ballot.announced.outcome}`) : ''}
              detail={ballot.question}
              onPress={() => open('ballot-result', ballot.id)}
            />
          ))}
        </List>
      )}
      {draft !== null && <p>{draft.question}</p>}
      {isExpected && <Checklist words={{ done: t('ready'), open: t('notReady') }} items={checks} />}
      <Actions>
        <Button kind={isExpected ? 'tonal' : 'text'} icon={IconCheckbox} onClick={() => open('ballot-open', item.id)}>
          {t(isExpected ? 'open' : 'openAnother')}
        </Button>
        <ActionMenu
          label={t('otherWays')}
          actions={[
            { key: 'text', label: t('prepare'), icon: IconEdit, onSelect: () => open('ballot-text', item.id) },
            { key: 'hands', label: t('hands'), icon: IconHandStop, onSelect: () => open('ballot-hands', item.id) },
            { key: 'agreed', label: t('agreed'), icon: IconUsers, onSelect: () => open('ballot-agreed', item.id) },
          ]}
        />
      </Actions>
    </Stack>
  );
}

function useChecks(item: AgendaItemView, isPrepared: boolean): readonly CheckItem[] {
  const { t } = useTranslation('voting');
  const { outOf } = useFormat();
  const { speaking, attendance } = useMeeting();
  const { data: outlook } = useOutlook();
  const waiting = speaking.queue.filter(({ itemId }) => itemId === item.id).length;
  const { quorum } = attendance;
  return [
    { key: 'text', done: isPrepared, text: t('check.text') },
    ...(outlook ? [{ key: 'members', done: true, text: t('check.members', { count: outlook.members }) }] : []),
    ...(quorum?.isKnown === true
      ? [
          {
            key: 'quorum',
            done: quorum.isReached,
            text: t('check.quorum', { outOf: outOf(quorum.present, quorum.total), required: quorum.required ?? 0 }),
          },
        ]
      : []),
    {
      key: 'queue',
      done: waiting === 0,
      text: waiting === 0 ? t('check.queueDone') : t('check.queue', { count: waiting }),
    },
  ];
}
