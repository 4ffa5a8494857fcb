import { markStamps } from '@app/contracts';
import { IconPalette } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.js';
import { type Writing } from '../use-writing.js';
import { type Tool } from './tool.js';
import styles from './tool-bar.module.css';
import { toolIcons } from './tool-icons.js';

const more = ['text', 'line', 'arrow', 'rectangle'] as const satisfies readonly Tool[];

export interface MorePanelProps {
  readonly writing: Writing;
  readonly onDone: () => void;
  readonly onInk: () => void;
}

/** The lesser tools, with their words. */
export function MorePanel({ writing, onDone, onInk }: MorePanelProps) {
  const { t } = useTranslation('annotations');
  const { tool, settings, choose, set } = writing;
  const take = (next: Tool) => {
    choose(next);
    onDone();
  };
  return (
    <div className={styles.panel}>
      {more.map((one) => (
        <Button key={one} kind={tool === one ? 'tonal' : 'text'} icon={toolIcons[one]} onClick={() => take(one)}>
          {t(`tools.${one}`)}
        </Button>
      ))}
      {markStamps.map((stamp) => (
        <Button
          key={stamp}
          kind={tool === 'stamp' && settings.stamp === stamp ? 'tonal' : 'text'}
          icon={toolIcons.stamp}
          onClick={() => {
            set({ stamp });
            take('stamp');
          }}
        >
          {t('write.stampOf', { stamp: t(`stamps.${stamp}`) })}
        </Button>
      ))}
      <Button kind="text" icon={IconPalette} onClick={onInk}>
        {t('write.inkOfFigures')}
      </Button>
    </div>
  );
}
