import { MARK_LIMITS, type MarkContent, type MarkShape } from '@app/contracts';
import { IconHighlight, IconNote, IconUnderline } from '@tabler/icons-react';
import { type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { type Id } from '@app/contracts';
import { v7 as uuidv7 } from 'uuid';
import { Button } from '../../../ui/button/button.js';
import { type Writing } from '../use-writing.js';
import { type ChosenWords } from './chosen-words.js';
import styles from './pick.module.css';

export interface WordsBarProps {
  readonly writing: Writing;
  readonly versionId: Id;
  readonly chosen: readonly ChosenWords[];
}

// A press must not take the choice away before it is used.
const keepChoice = (event: PointerEvent) => event.preventDefault();

/** What can be done with words that are chosen. */
export function WordsBar({ writing, versionId, chosen }: WordsBarProps) {
  const { t } = useTranslation('annotations');
  const { settings, write, setDraft } = writing;
  const mark = (kind: 'highlight' | 'underline') => {
    const { color } = settings[kind === 'highlight' ? 'highlighter' : 'pen'];
    write(
      chosen.map(({ page, boxes }) => {
        const shape: MarkShape = { kind, color, boxes: boxes.slice(0, MARK_LIMITS.boxes) };
        const after: MarkContent = { versionId, page, shape, text: '', sharing: { with: 'nobody' } };
        return { markId: uuidv7(), before: null, after };
      }),
    );
    getSelection()?.removeAllRanges();
  };
  const note = () => {
    const [first] = chosen;
    const [, top, right] = first!.boxes[0]!;
    setDraft({ mark: null, versionId, page: first!.page, shape: { kind: 'note', color: 'yellow', at: [right, top] } });
    getSelection()?.removeAllRanges();
  };
  return (
    <div className={styles.bar} role="group" aria-label={t('write.marked')} onPointerDown={keepChoice}>
      <Button kind="tonal" icon={IconHighlight} onClick={() => mark('highlight')}>
        {t('write.highlight')}
      </Button>
      <Button kind="tonal" icon={IconUnderline} onClick={() => mark('underline')}>
        {t('write.underline')}
      </Button>
      <Button kind="tonal" icon={IconNote} onClick={note}>
        {t('write.noteOnWords')}
      </Button>
    </div>
  );
}
