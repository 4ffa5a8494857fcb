import { awayFrom } from '@app/client';
import { IconScreenShare, IconScreenShareOff, IconUser } from '@tabler/icons-react';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button/button.js';
import { useFormat } from '../../ui/format/use-format.js';
import { Icon, type IconShape } from '../../ui/icon/icon.js';
import { Refusal } from '../../ui/state/refusal.js';
import styles from './presenting.module.css';
import { useFollowing } from './following-provider.js';
import { usePresenting } from './use-presenting.js';

/** The left of the dock: whose page this is, and the one touch that changes it. Nothing while nobody presents. */
export function FollowBar() {
  const { t } = useTranslation('presenting');
  const { addressed } = useFormat();
  const { state, tell } = useFollowing();
  const { presentation, isPresenter, mayTake, take, handOver, stop } = usePresenting();
  const problem = handOver.problem ?? stop.problem;
  const taking = mayTake && (
    <Button kind="text" size="small" busy={handOver.busy} onClick={take}>
      {t('take')}
    </Button>
  );
  if (presentation === null) {
    return taking ? (
      <Bar icon={IconScreenShareOff} title={t('nobody')} problem={problem} clear={handOver.clear}>
        {taking}
      </Bar>
    ) : null;
  }
  if (isPresenter) {
    return (
      <Bar
        icon={IconScreenShare}
        title={t('youPresent')}
        detail={t('youPresentText')}
        problem={problem}
        clear={stop.clear}
      >
        <Button kind="text" size="small" busy={stop.busy} onClick={() => void stop.run(presentation.epoch)}>
          {t('stop')}
        </Button>
      </Bar>
    );
  }
  const name = addressed(presentation.presenter.name);
  if (awayFrom(state) !== null) {
    return (
      <Bar
        icon={IconUser}
        title={t('byYourself')}
        detail={t('presents', { name })}
        problem={problem}
        clear={handOver.clear}
      >
        <Button kind="text" size="small" onClick={() => tell({ kind: 'return' })}>
          {t('followAgain')}
        </Button>
        {taking}
      </Bar>
    );
  }
  return (
    <Bar
      icon={IconScreenShare}
      title={t('following')}
      detail={t('presents', { name })}
      problem={problem}
      clear={handOver.clear}
    >
      {presentation.shown && (
        <Button kind="text" size="small" onClick={() => tell({ kind: 'moved-by-oneself' })}>
          {t('leave')}
        </Button>
      )}
      {taking}
    </Bar>
  );
}

interface BarProps {
  readonly icon: IconShape;
  readonly title: string;
  readonly detail?: string;
  readonly problem: string | null;
  readonly clear: () => void;
  readonly children: ReactNode;
}

function Bar({ icon, title, detail, problem, clear, children }: BarProps) {
  return (
    <div className={styles.follow}>
      <Refusal text={problem} onDismiss={clear} />
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
    </div>
  );
}
