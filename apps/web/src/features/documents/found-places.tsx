import { type FoundPlace } from '@app/contracts';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PaperHandle } from '../../pdf/open-paper.js';
import { type PagePlace } from '../../pdf/page-place.js';
import { IconButton } from '../../ui/button/icon-button.js';
import dock from './page-dock.module.css';
import styles from './found-places.module.css';

/** What a search found, one place of it chosen. They stay marked until they are put away. */
export interface FoundPlaces {
  readonly places: readonly FoundPlace[];
  /** From 0. */
  readonly chosen: number;
  readonly choose: (places: readonly FoundPlace[], chosen: number) => void;
  readonly clear: () => void;
}

export function useFoundPlaces(handle: PaperHandle | null): FoundPlaces {
  const [{ places, chosen }, setFound] = useState<Pick<FoundPlaces, 'places' | 'chosen'>>(nothing);
  const choose = useCallback(
    (all: readonly FoundPlace[], nth: number) => {
      setFound({ places: all, chosen: nth });
      const { page, boxes } = all[nth]!;
      handle?.goToBox(page, boxes[0] ?? null);
    },
    [handle],
  );
  const clear = useCallback(() => setFound(nothing), []);
  return useMemo(() => ({ places, chosen, choose, clear }), [places, chosen, choose, clear]);
}
const nothing = { places: [], chosen: 0 };

/** The marks of one page. */
export function FoundMarks({ found, place }: { readonly found: FoundPlaces; readonly place: PagePlace }) {
  const px = (points: number): number => points * place.scale;
  return found.places.flatMap(({ page, at, boxes }, nth) =>
    page === place.page
      ? boxes.map(([left, top, right, bottom]) => (
          <div
            key={`${at}-${left}-${top}`}
            className={styles.mark}
            data-found={nth === found.chosen ? 'chosen' : 'other'}
            style={{ left: px(left), top: px(top), width: px(right - left), height: px(bottom - top) }}
          />
        ))
      : [],
  );
}

/** From one place to the next without opening the search again. */
export function FoundBar({ found }: { readonly found: FoundPlaces }) {
  const { t } = useTranslation('documents');
  const { places, chosen, choose, clear } = found;
  if (places.length === 0) return null;
  const go = (step: 1 | -1) => choose(places, (chosen + step + places.length) % places.length);
  return (
    <div className={dock.part} role="group" aria-label={t('reader.foundPlaces')}>
      <IconButton label={t('reader.previousFound')} icon={IconChevronUp} onClick={() => go(-1)} />
      <span role="status" className={styles.count}>
        {t('reader.foundOf', { nth: chosen + 1, count: places.length })}
      </span>
      <IconButton label={t('reader.nextFound')} icon={IconChevronDown} onClick={() => go(1)} />
      <IconButton label={t('reader.clearFound')} icon={IconX} onClick={clear} />
    </div>
  );
}
