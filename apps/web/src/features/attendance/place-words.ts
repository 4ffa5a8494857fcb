import { type AttendancePlace } from '@app/contracts';
import { IconArmchair, IconBuildingBroadcastTower, IconVideo } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type IconShape } from '../../ui/icon/icon.js';

export const placeIcon: Readonly<Record<AttendancePlace, IconShape>> = {
  hall: IconArmchair,
  site: IconBuildingBroadcastTower,
  online: IconVideo,
};

/** "Tại phòng", "Điểm cầu Sơn Tây", "Trực tuyến". */
export function usePlaceWords(): (place: AttendancePlace, siteName: string | null) => string {
  const { t } = useTranslation('attendance');
  return (place, siteName) =>
    place === 'site' && siteName !== null ? t('place.atSite', { name: siteName }) : t(`place.${place}`);
}
