import { type AgendaItemView, type FloorKind } from '@app/contracts';
import { IconHandStop, IconHelpCircle, IconHourglass, IconPlayerStop, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { Button } from '../../ui/button/button.js';
import { ActionMenu } from '../../ui/menu/action-menu.js';
import { VisuallyHidden } from '../../ui/visually-hidden/visually-hidden.js';
import styles from './request-button.module.css';
import { useOwnRequest } from './use-own-request.js';

/** "Đăng ký phát biểu": always in the same place; says where one stands once it was pressed. */
export function RequestButton() {
  const { t } = useTranslation('speaking');
  const { mySeatIds } = useMeeting().meeting;
  const request = useOwnRequest(mySeatIds[0] ?? null);
  const { own, ask, withdraw, end, busy } = request;
  const askFor = (item: AgendaItemView, kind: FloorKind): void => void ask.run({ itemId: item.id, kind, seatId: null });
  switch (own.kind) {
    case 'none':
      return null;
    case 'not-running':
    case 'no-item':
    case 'not-present':
      return (
        <Button size="large" locked={t(`locked.${own.kind}`)}>
          {t('ask')}
        </Button>
      );
    case 'may-ask':
      return (
        <div className={styles.request}>
          <Button
            kind="filled"
            size="large"
            icon={IconHandStop}
            busy={busy}
            onClick={() => askFor(own.item, 'statement')}
          >
            {t('ask')}
          </Button>
          <ActionMenu
            label={t('askOther')}
            actions={[
              {
                key: 'clarification',
                label: t('askClarification'),
                icon: IconHelpCircle,
                onSelect: () => askFor(own.item, 'clarification'),
              },
            ]}
          />
        </div>
      );
    case 'waiting':
      return (
        <div className={styles.request}>
          <p className={styles.waiting} role="status">
            <IconHourglass size="1.5rem" stroke={1.8} aria-hidden="true" />
            {t('waiting', { place: own.place })}
          </p>
          <Button size="large" icon={IconX} busy={busy} onClick={() => void withdraw.run(own.request.id)}>
            {t('withdraw')}
          </Button>
        </div>
      );
    case 'speaking':
      return (
        <div className={styles.request}>
          <VisuallyHidden>
            <span role="status">{t('yourTurn')}</span>
          </VisuallyHidden>
          <Button
            kind="filled"
            size="large"
            icon={IconPlayerStop}
            busy={busy}
            onClick={() => void end.run(own.floor.id)}
          >
            {t('end')}
          </Button>
        </div>
      );
  }
}
