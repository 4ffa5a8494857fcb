import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChevronsDown,
  IconChevronsLeft,
  IconChevronsRight,
  IconDots,
  IconPencil,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../ui/button/icon-button.js';
import { useWide } from '../../../ui/page/use-wide.js';
import { type Writing } from '../use-writing.js';
import { InkPanel } from './ink-panel.js';
import { MorePanel } from './more-panel.js';
import { SavedSign } from './saved-sign.js';
import { inkOf, type Tool } from './tool.js';
import styles from './tool-bar.module.css';
import { toolIcons } from './tool-icons.js';

const always = ['hand', 'pen', 'highlighter', 'eraser', 'note'] as const satisfies readonly Tool[];
/** From this width the bar stands beside the page; narrower, it lies over the lower edge. */
const STANDS_FROM_REM = 44;

/** The tools, floating where the hand is. They never move while one writes. */
export function ToolBar({ writing }: { readonly writing: Writing }) {
  const { settings, set } = writing;
  const [measure, isWide] = useWide(STANDS_FROM_REM);
  const isOpen = settings.bar === null ? isWide : settings.bar === 'open';
  return (
    <div ref={measure} className={styles.place} data-side={settings.side} data-shape={isWide ? 'stands' : 'lies'}>
      <SavedSign marks={writing.marks} me={writing.me} isUnkept={writing.isUnkept} />
      {isOpen ? (
        <OpenBar writing={writing} isWide={isWide} onFold={() => set({ bar: 'folded' })} />
      ) : (
        <FoldedBar onOpen={() => set({ bar: 'open' })} />
      )}
    </div>
  );
}

function FoldedBar({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation('annotations');
  return (
    <div className={styles.bar}>
      <IconButton label={t('write.openBar')} icon={IconPencil} aria-expanded={false} onClick={onOpen} />
    </div>
  );
}

interface OpenBarProps {
  readonly writing: Writing;
  readonly isWide: boolean;
  readonly onFold: () => void;
}

function OpenBar({ writing, isWide, onFold }: OpenBarProps) {
  const { t } = useTranslation('annotations');
  const { tool, choose, undo, redo, settings } = writing;
  const [panel, setPanel] = useState<'ink' | 'more' | null>(null);
  const press = (next: Tool) => {
    setPanel(next === tool && inkOf(next) !== null && panel !== 'ink' ? 'ink' : null);
    choose(next);
  };
  const isMore = tool !== null && !always.some((one) => one === tool);
  const fold = isWide ? (settings.side === 'right' ? IconChevronsRight : IconChevronsLeft) : IconChevronsDown;
  return (
    <>
      {panel === 'ink' && tool !== null && <InkPanel writing={writing} ink={inkOf(tool) ?? 'pen'} />}
      {panel === 'more' && <MorePanel writing={writing} onDone={() => setPanel(null)} onInk={() => setPanel('ink')} />}
      <div
        className={styles.bar}
        role="toolbar"
        aria-label={t('write.tools')}
        aria-orientation={isWide ? 'vertical' : 'horizontal'}
        data-scrolls="x"
      >
        {always.map((one) => (
          <div key={one} className={styles.tool} data-color={inkColor(one, writing)} data-ink={inkOf(one) ?? undefined}>
            <IconButton
              label={t(`tools.${one}`)}
              icon={toolIcons[one]}
              pressed={(tool ?? 'hand') === one}
              onClick={() => press(one)}
            />
          </div>
        ))}
        <IconButton
          label={isMore ? t('write.moreChosen', { tool: t(`tools.${tool}`) }) : t('write.more')}
          icon={isMore ? toolIcons[tool] : IconDots}
          kind={isMore ? 'tonal' : 'plain'}
          aria-expanded={panel === 'more'}
          onClick={() => setPanel(panel === 'more' ? null : 'more')}
        />
        <span className={styles.line} aria-hidden="true" />
        <IconButton
          label={t('write.undo')}
          icon={IconArrowBackUp}
          aria-disabled={undo === null}
          onClick={() => undo?.()}
        />
        <IconButton
          label={t('write.redo')}
          icon={IconArrowForwardUp}
          aria-disabled={redo === null}
          onClick={() => redo?.()}
        />
        <IconButton label={t('write.foldBar')} icon={fold} aria-expanded onClick={onFold} />
      </div>
    </>
  );
}

function inkColor(tool: Tool, { settings }: Writing): string | undefined {
  const ink = inkOf(tool);
  return ink === null ? undefined : settings[ink].color;
}
