import { type Id } from '@app/contracts';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { type Option } from '../../ui/field/select-field.js';
import { useItemName } from './use-item-name.js';

const WHOLE = 'whole-meeting';

/** Where a paper may go: the whole meeting, and every item that takes files. */
export function useItemOptions(): readonly Option[] {
  const { t } = useTranslation('documents');
  const { items } = useMeeting().meeting;
  const nameOf = useItemName();
  const open = items.filter(({ isSecret }) => !isSecret);
  return [
    { value: WHOLE, label: t('upload.wholeMeeting') },
    ...open.map(({ id }) => ({ value: id, label: nameOf(id) })),
  ];
}

/** A list's values are words; the whole meeting has no id. */
export const optionOf = (itemId: Id | null): string => itemId ?? WHOLE;
export const itemOfOption = (value: string): Id | null => (value === WHOLE ? null : value);
