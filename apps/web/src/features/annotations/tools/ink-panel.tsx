import { IconArrowsExchange } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.js';
import { cssVars } from '../../../ui/css-vars.js';
import { Switch } from '../../../ui/field/choice-field.js';
import { type Writing } from '../use-writing.js';
import { ColorRow } from './color-row.js';
import swatch from './swatch.module.css';
import { widthsOf } from './tool.js';
import styles from './tool-bar.module.css';

/** Colour and width of a pen; who writes; at which hand the bar stands. */
export function InkPanel({ writing, ink }: { readonly writing: Writing; readonly ink: 'pen' | 'highlighter' }) {
  const { t } = useTranslation('annotations');
  const { settings, set } = writing;
  const { color, width } = settings[ink];
  return (
    <div className={styles.panel}>
      <ColorRow
        color={color}
        kind={ink === 'pen' ? 'full' : 'light'}
        onChoose={(next) => set({ [ink]: { color: next, width } })}
      />
      <div className={swatch.row} role="group" aria-label={t('write.width')}>
        {widthsOf[ink].map((one, at) => (
          <button
            key={one}
            type="button"
            className={swatch.width}
            style={cssVars({ '--width': one })}
            aria-label={t(`widths.${(['thin', 'middle', 'thick'] as const)[at]!}`)}
            aria-pressed={one === width}
            onClick={() => set({ [ink]: { color, width: one } })}
          />
        ))}
      </div>
      <Switch
        label={t('write.penOnly')}
        detail={t('write.penOnlyText')}
        checked={settings.writesWith === 'pen'}
        onChange={(checked) => set({ writesWith: checked ? 'pen' : 'finger' })}
      />
      <Button
        kind="text"
        size="small"
        icon={IconArrowsExchange}
        onClick={() => set({ side: settings.side === 'left' ? 'right' : 'left' })}
      >
        {t('write.otherHand')}
      </Button>
    </div>
  );
}
