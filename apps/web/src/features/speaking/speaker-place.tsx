import { type SpeakerView } from '@app/contracts';
import { IconArmchair, IconBuildingBroadcastTower, IconVideo, IconWifiOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { Chip } from '../../ui/chip/chip.js';
import { IconText } from '../../ui/icon/icon-text.js';

const icons = { hall: IconArmchair, site: IconBuildingBroadcastTower, online: IconVideo } as const;

/** Where somebody speaks from; a dropped line shows and keeps its place in the queue. */
export function SpeakerPlace({ speaker }: { readonly speaker: SpeakerView }) {
  const { t } = useTranslation('speaking');
  const { rows } = useMeeting().attendance;
  const isLost = rows.some(({ seatId, connection }) => seatId === speaker.seatId && connection === 'lost');
  if (isLost) {
    return (
      <Chip tone="amber" icon={IconWifiOff}>
        {t('lost')}
      </Chip>
    );
  }
  const words = speaker.siteName === null ? t(`place.${speaker.place}`) : t('place.atSite', { name: speaker.siteName });
  return <IconText icon={icons[speaker.place]}>{words}</IconText>;
}
