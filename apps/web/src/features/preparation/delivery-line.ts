import { type Id, type ReceivingDevice } from '@app/contracts';
import { useTranslation } from 'react-i18next';
import { useDeliveries } from '../../live/use-deliveries.js';

/** How the server calls a device that did not say what it is. */
const UNNAMED = '–';

/** "Đã nhận 12/12 tài liệu · iPad": what has reached somebody and where, never what was opened. Undefined while not known. */
export function useDeliveryLine(): (seatId: Id) => string | undefined {
  const { t } = useTranslation('preparation');
  const deliveries = useDeliveries();
  const nameOf = ({ name, kind }: ReceivingDevice): string => {
    if (kind === 'hall') return t('hallTablet');
    return name === UNNAMED ? t('unnamedDevice') : name;
  };
  return (seatId) => {
    const seat = deliveries?.seats.find((row) => row.seatId === seatId);
    if (seat === undefined || seat.papers === 0) return undefined;
    const count = seat.papers - seat.received;
    const devices = [...new Set(seat.devices.map(nameOf))].join(', ');
    if (count === 0) return t('received', { received: seat.received, papers: seat.papers, devices });
    return devices === '' ? t('receivedNone', { count }) : t('receivedPart', { count, devices });
  };
}
