import { type Id } from '@app/contracts';
import { IconNote } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BannerEntry } from '../../../ui/banner/banner-stack.js';
import { Button } from '../../../ui/button/button.js';
import { type Marks } from '../use-marks.js';
import { carriedOn } from './carried.js';

const keyOf = (me: Id, versionId: Id): string => `ecabinet.carried.${me}.${versionId}`;

/** "37 ghi chú: 35 giữ nguyên, …", said once for each new version. */
export function useCarriedBanner(marks: Marks | null, me: Id) {
  const { t } = useTranslation('annotations');
  const [, setSeen] = useState(0);
  return useCallback(
    (versionId: Id, onLook: () => void): readonly BannerEntry[] => {
      const { all, kept, toCheck, orphans } = carriedOn(marks?.shown ?? [], versionId, me);
      if (all === 0 || localStorage.getItem(keyOf(me, versionId)) !== null) return [];
      const seen = () => {
        localStorage.setItem(keyOf(me, versionId), 'seen');
        setSeen((count) => count + 1);
      };
      const parts = [
        t('carried.kept', { count: kept }),
        ...(toCheck.length > 0 ? [t('carried.toCheck', { count: toCheck.length })] : []),
        ...(orphans.length > 0 ? [t('carried.orphans', { count: orphans.length })] : []),
      ];
      const isAllKept = kept === all;
      const look = () => {
        seen();
        onLook();
      };
      return [
        {
          kind: 'carried',
          tone: 'accent',
          icon: IconNote,
          title: t('carried.title', { count: all }),
          children: parts.join(', '),
          onDismiss: seen,
          ...(isAllKept
            ? {}
            : {
                action: (
                  <Button kind="filled" onClick={look}>
                    {t('carried.look')}
                  </Button>
                ),
              }),
        },
      ];
    },
    [marks, me, t],
  );
}
