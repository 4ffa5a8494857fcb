import { IconUpload } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../class-names.js';
import { Icon } from '../icon/icon.js';
import styles from './file-drop.module.css';

export interface FileDropProps {
  /** What the files are for; said by screen readers, shown above. */
  readonly label: string;
  /** Which kinds, how large. */
  readonly hint?: ReactNode;
  readonly onFiles: (files: readonly File[]) => void;
  /** As in `<input accept>`: a convenience, the server decides by content. */
  readonly accept?: string;
  readonly count?: 'one' | 'many';
}

/** Files by dropping or by choosing; the whole field is the target. */
export function FileDrop({ label, hint, onFiles, accept, count = 'many' }: FileDropProps) {
  const { t } = useTranslation('ui');
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (list: FileList | null) => {
    const files = Array.from(list ?? []);
    if (files.length > 0) onFiles(count === 'one' ? files.slice(0, 1) : files);
  };
  const drag = (event: DragEvent, where: 'over' | 'away') => {
    event.preventDefault();
    setOver(where === 'over');
  };

  return (
    <label
      htmlFor={id}
      className={classNames(styles.drop, over && styles.over)}
      onDragEnter={(event) => drag(event, 'over')}
      onDragOver={(event) => drag(event, 'over')}
      onDragLeave={(event) => drag(event, 'away')}
      onDrop={(event) => {
        drag(event, 'away');
        take(event.dataTransfer.files);
      }}
    >
      <input
        id={id}
        type="file"
        className={styles.input}
        accept={accept}
        multiple={count === 'many'}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
      <span className={styles.icon}>
        <Icon of={IconUpload} size={30} />
      </span>
      <span className={styles.text}>
        <span className={styles.label}>{label}</span>
        <span className={styles.how}>
          <span className={styles.choose}>{t('files.choose')}</span> {over ? t('files.release') : t('files.drop')}
        </span>
        {hint !== undefined && <span className={styles.hint}>{hint}</span>}
      </span>
    </label>
  );
}
