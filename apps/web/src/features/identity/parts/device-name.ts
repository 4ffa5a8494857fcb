import { useTranslation } from 'react-i18next';

/** What the server keeps for a device that did not say what it is. */
const UNNAMED = '–';

/** A device's name in words; empty where the server keeps none, because nobody sat at one. */
export function useDeviceName(): (kept: string) => string {
  const { t } = useTranslation('identity');
  return (kept) => (kept === UNNAMED ? t('account.unnamed') : kept);
}
