import { type Id, type MarkShape, type MarkView } from '@app/contracts';
import { IconNote } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { cssVars } from '../../../ui/css-vars.js';
import { Icon } from '../../../ui/icon/icon.js';
import styles from './layer.module.css';

/** A mark that is a thing at a place, not a drawing. */
export const hasPlace = ({ kind }: MarkShape): boolean => kind === 'note' || kind === 'text' || kind === 'stamp';

export interface PlacedMarkProps {
  readonly mark: MarkView;
  readonly isOwn: boolean;
  readonly isSelected: boolean;
  readonly onSelect: (id: Id) => void;
}

/** A note, words or a stamp on the page: a thing one can touch, and reach with the keyboard. */
export const PlacedMark = memo(function PlacedMark({ mark, isOwn, isSelected, onSelect }: PlacedMarkProps) {
  const { t } = useTranslation('annotations');
  const { shape, text } = mark;
  const whose = isOwn ? '' : ` · ${mark.author.name}`;
  const button = {
    type: 'button' as const,
    'aria-pressed': isSelected,
    'data-mark': shape.kind,
    onClick: () => onSelect(mark.id),
  };
  switch (shape.kind) {
    case 'note':
      if (shape.at === null) return null;
      return (
        <button
          {...button}
          className={styles.note}
          data-color={shape.color}
          style={placed(shape.at)}
          aria-label={`${t('write.noteSays', { text })}${whose}`}
        >
          <Icon of={IconNote} size={28} />
        </button>
      );
    case 'text':
      return (
        <button
          {...button}
          className={styles.text}
          data-color={shape.color}
          data-on-paper=""
          style={{ ...placed(shape.at), ...cssVars({ '--width': shape.width, '--size': shape.size }) }}
        >
          {text}
        </button>
      );
    case 'stamp':
      return (
        <button {...button} className={styles.stamp} data-on-paper="" style={placed(shape.at)}>
          <span>{t(`stamps.${shape.stamp}`)}</span>
        </button>
      );
    case 'ink':
    case 'highlight':
    case 'underline':
    case 'line':
    case 'arrow':
    case 'rectangle':
      return null;
  }
});

const placed = ([x, y]: readonly [number, number]) => cssVars({ '--x': x, '--y': y });
