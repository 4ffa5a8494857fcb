import { useTranslation } from 'react-i18next';
import { useMeeting } from './meeting-provider.js';
import { useMe } from './use-me.js';
import { useFormat } from '../ui/format/use-format.js';

/** Does the reader act for the chair? Then every act is "theo chỉ đạo của chủ tọa". */
export const useActsForChair = (): boolean => !useMeeting().meeting.facts.roles.includes('chair');

/** Said before a weighty act of the secretary: the record names both. */
export function DirectionNote() {
  const { t } = useTranslation();
  const { addressed } = useFormat();
  const { head } = useMeeting().meeting;
  const { person } = useMe();
  const acts = useActsForChair();
  if (!acts || head.chairName === null) return null;
  return (
    <p>
      {t('act.direction', {
        name: addressed(person.fullName, person.honorific),
        chair: addressed(head.chairName),
      })}
    </p>
  );
}
