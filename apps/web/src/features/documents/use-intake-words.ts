import { type IntakeView } from '@app/contracts';
import { useTranslation } from 'react-i18next';

type ShortOf<T extends string> = T extends `documents/${infer Short}` ? Short : never;
const shortOf = <T extends NonNullable<IntakeView['refusal']>>(refusal: T): ShortOf<T> =>
  refusal.slice('documents/'.length) as ShortOf<T>;

/** Where a file is on its way, in words; of a refused one why, and what to do. */
export function useIntakeWords(): (row: IntakeView) => { readonly state: string; readonly reason: string | undefined } {
  const { t } = useTranslation('documents');
  return ({ state, refusal, pagesDone, pagesTotal }) => ({
    state:
      state === 'preparing' && pagesTotal > 0
        ? t('intake.pages', { done: pagesDone, total: pagesTotal })
        : t(`intake.${state}`),
    reason: refusal === null ? undefined : t(`errors.${shortOf(refusal)}`),
  });
}
