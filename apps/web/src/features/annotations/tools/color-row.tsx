import { type MarkColor, markColors } from '@app/contracts';
import { useTranslation } from 'react-i18next';
import styles from './swatch.module.css';

export interface ColorRowProps {
  readonly color: MarkColor;
  readonly onChoose: (color: MarkColor) => void;
  /** light: as it lies under words. */
  readonly kind: 'full' | 'light';
}

/** Six colours, each with its name for those who do not see it. */
export function ColorRow({ color, onChoose, kind }: ColorRowProps) {
  const { t } = useTranslation('annotations');
  return (
    <div className={styles.row} role="group" aria-label={t('write.color')}>
      {markColors.map((one) => (
        <button
          key={one}
          type="button"
          className={styles.swatch}
          data-color={one}
          data-kind={kind}
          aria-label={t(`colors.${one}`)}
          aria-pressed={one === color}
          onClick={() => onChoose(one)}
        />
      ))}
    </div>
  );
}
