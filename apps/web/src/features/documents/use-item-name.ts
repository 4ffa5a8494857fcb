import { type Id } from '@app/contracts';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';

/** "Nội dung 3 · Phương án phân bổ vốn"; null = the whole meeting. */
export function useItemName(): (itemId: Id | null) => string {
  const { t } = useTranslation('documents');
  const { items } = useMeeting().meeting;
  return (itemId) => {
    const item = items.find(({ id }) => id === itemId);
    if (item === undefined) return t('ofMeeting');
    return item.number === null ? item.title : t('ofItem', { number: item.number, title: item.title });
  };
}
