import { awayFrom } from '@app/client';
import { IconScreenShare, IconScreenShareOff, IconUser } from '@tabler/icons-react';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button/button.js';
import { Icon, type IconShape } from '../../ui/icon/icon.js';
import { Refusal } from '../../ui/state/refusal.js';
import { useFollowing } from './following-provider.js';
import styles from './presenting.module.css';
import { usePresenting } from './use-presenting.js';

/** The left of the dock: whose page this is, and the one touch that changes it. Nothing while nobody presents. */
export function FollowBar() {
  const { presentation, isPresenter, mayTake, handOver, stop } = usePresenting();
  if (presentation === null && !mayTake) return null;
  return (
    <div className={styles.follow}>
      <Refusal text={handOver.problem} onDismiss={handOver.clear} />
      <Refusal text={stop.problem} onDismiss={stop.clear} />
      {presentation === null ? <Nobody /> : isPresenter ? <OwnPages /> : <OthersPages />}
    </div>
  );
}

function Nobody() {
  const { t } = useTranslation('presenting');
  return (
    <Bar icon={IconScreenShareOff} title={t('nobody')}>
      <Take />
    </Bar>
  );
}

function OwnPages() {
  const { t } = useTranslation('presenting');
  const { presentation, stop } = usePresenting();
  return (
    <Bar icon={IconScreenShare} title={t('youPresent')} detail={t('youPresentText')}>
      <Button
        kind="text"
        size="small"
        busy={stop.busy}
        onClick={() => presentation && void stop.run(presentation.epoch)}
      >
        {t('stop')}
      </Button>
    </Bar>
  );
}

function OthersPages() {
  const { t } = useTranslation('presenting');
  const { state, tell } = useFollowing();
  const { presentation } = usePresenting();
  const away = awayFrom(state);
  if (away !== null) {
    return (
      <Bar icon={IconUser} title={t('awayTitle', { page: away.page })} detail={t('byYourself')}>
        <Button kind="text" size="small" onClick={() => tell({ kind: 'return' })}>
          {t('followShort')}
        </Button>
        <Take />
      </Bar>
    );
  }
  // The page he had left is gone with its item: he reads on by himself until there is another.
  if (state.mode === 'detached')
    return (
      <Bar icon={IconUser} title={t('byYourself')} detail={t('noPage')}>
        <Take />
      </Bar>
    );
  return (
    <Bar icon={IconScreenShare} title={t('following')} detail={presentation?.presenter.name}>
      {presentation?.shown && (
        <Button kind="text" size="small" onClick={() => tell({ kind: 'moved-by-oneself' })}>
          {t('leave')}
        </Button>
      )}
      <Take />
    </Bar>
  );
}

/** For the presenter of the item, chair and secretary: the pages are theirs with one touch. */
function Take() {
  const { t } = useTranslation('presenting');
  const { mayTake, take, handOver } = usePresenting();
  if (!mayTake) return null;
  return (
    <Button kind="text" size="small" busy={handOver.busy} onClick={take}>
      {t('take')}
    </Button>
  );
}

interface BarProps {
  readonly icon: IconShape;
  readonly title: string;
  readonly detail?: string | undefined;
  readonly children: ReactNode;
}

function Bar({ icon, title, detail, children }: BarProps) {
  return (
    <div className={styles.bar}>
      <span className={styles.sign}>
        <Icon of={icon} size={24} />
      </span>
      <div className={styles.text}>
        <p className={styles.title}>{title}</p>
        {detail !== undefined && <p className={styles.detail}>{detail}</p>}
      </div>
      {children}
    </div>
  );
}
