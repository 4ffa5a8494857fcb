import { type AgendaItemView, type FloorKind } from '@app/contracts';
import { IconHandStop, IconHelpCircle, IconHourglass, IconPlayerStop, IconX } from '@tabler/icons-react';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { Button } from '../../ui/button/button.js';
import { Icon } from '../../ui/icon/icon.js';
import { ActionMenu } from '../../ui/menu/action-menu.js';
import { VisuallyHidden } from '../../ui/visually-hidden/visually-hidden.js';
import { type OwnRequest } from './own-request.js';
import styles from './request-button.module.css';
import { useOwnRequest } from './use-own-request.js';

type Request = ReturnType<typeof useOwnRequest>;

/** "Đăng ký phát biểu": always in the same place; says where one stands once it was pressed. */
export function RequestButton() {
  const { t } = useTranslation('speaking');
  const { mySeatIds } = useMeeting().meeting;
  const request = useOwnRequest(mySeatIds[0] ?? null);
  const { own } = request;
  switch (own.kind) {
    case 'none':
      return null;
    case 'not-running':
    case 'no-item':
    case 'not-present':
      return (
        <Place>
          <Button size="large" locked={t(`locked.${own.kind}`)}>
            {t('ask')}
          </Button>
        </Place>
      );
    case 'may-ask':
      return <Ask item={own.item} request={request} />;
    case 'waiting':
      return <Waiting own={own} request={request} />;
    case 'speaking':
      return <Speaking own={own} request={request} />;
  }
}

const Place = ({ children }: { readonly children: ReactNode }) => <div className={styles.request}>{children}</div>;

function Ask({ item, request }: { readonly item: AgendaItemView; readonly request: Request }) {
  const { t } = useTranslation('speaking');
  const ask = (kind: FloorKind): void => void request.ask.run({ itemId: item.id, kind, seatId: null });
  return (
    <Place>
      <ActionMenu
        label={t('askOther')}
        actions={[
          {
            key: 'clarification',
            label: t('askClarification'),
            icon: IconHelpCircle,
            onSelect: () => ask('clarification'),
          },
        ]}
      />
      <Button kind="filled" size="large" icon={IconHandStop} busy={request.busy} onClick={() => ask('statement')}>
        {t('ask')}
      </Button>
    </Place>
  );
}

interface OwnProps<K extends OwnRequest['kind']> {
  readonly own: Extract<OwnRequest, { kind: K }>;
  readonly request: Request;
}

function Waiting({ own, request }: OwnProps<'waiting'>) {
  const { t } = useTranslation('speaking');
  return (
    <Place>
      <p className={styles.waiting} role="status">
        <Icon of={IconHourglass} />
        {t('waiting', { place: own.place })}
      </p>
      <Button size="large" icon={IconX} busy={request.busy} onClick={() => void request.withdraw.run(own.request.id)}>
        {t('withdraw')}
      </Button>
    </Place>
  );
}

function Speaking({ own, request }: OwnProps<'speaking'>) {
  const { t } = useTranslation('speaking');
  return (
    <Place>
      <VisuallyHidden>
        <span role="status">{t('yourTurn')}</span>
      </VisuallyHidden>
      <Button
        kind="filled"
        size="large"
        icon={IconPlayerStop}
        busy={request.busy}
        onClick={() => void request.end.run(own.floor.id)}
      >
        {t('end')}
      </Button>
    </Place>
  );
}
