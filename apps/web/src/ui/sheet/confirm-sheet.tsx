import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../button/button.js';
import { type IconShape } from '../icon/icon.js';
import { Sheet } from './sheet.js';
import styles from './confirm-sheet.module.css';

export interface ConfirmSheetProps {
  readonly opened: boolean;
  readonly onBack: () => void;
  /** The act as a heading: "Kết thúc phiên họp". Never "Bạn có chắc không?". */
  readonly title: string;
  /** What will be true afterwards, in sentences. */
  readonly consequence: ReactNode;
  /** The red button repeats the verb: "Kết thúc phiên". Never "OK". */
  readonly verb: string;
  readonly icon?: IconShape;
  readonly onConfirm: () => void;
  readonly busy?: string | undefined;
  /** danger for what cannot be undone; filled for a weighty act that can. */
  readonly kind?: 'danger' | 'filled';
  readonly backLabel?: string;
}

/** The second touch of an irreversible act: names the consequence, the button repeats the verb. */
export function ConfirmSheet({
  opened,
  onBack,
  title,
  consequence,
  verb,
  icon,
  onConfirm,
  busy,
  kind = 'danger',
  backLabel,
}: ConfirmSheetProps) {
  const { t } = useTranslation('ui');
  return (
    <Sheet
      opened={opened}
      onFold={onBack}
      title={title}
      width="narrow"
      height="fit"
      foldLabel={backLabel ?? t('back')}
      footer={
        <>
          <Button onClick={onBack} data-autofocus>
            {backLabel ?? t('back')}
          </Button>
          <Button kind={kind} icon={icon} busy={busy} onClick={onConfirm}>
            {verb}
          </Button>
        </>
      }
    >
      <div className={styles.consequence}>{consequence}</div>
    </Sheet>
  );
}
