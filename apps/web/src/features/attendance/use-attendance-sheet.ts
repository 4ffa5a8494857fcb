import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { useMeeting } from '../../live/meeting-provider.js';

/** Fetches the attendance sheet to sign and hands it to the device as a file. */
export function useAttendanceSheet() {
  const { t } = useTranslation('attendance');
  const { id, title } = useMeeting().meeting.head;
  const [phase, setPhase] = useState<'idle' | 'fetching' | 'failed'>('idle');

  const fetchSheet = async (): Promise<void> => {
    setPhase('fetching');
    try {
      save(await client.attendance.sheet(id), `${t('sheetName')} - ${title}.pdf`);
      setPhase('idle');
    } catch {
      setPhase('failed');
    }
  };

  return {
    busy: phase === 'fetching' ? t('making') : undefined,
    problem: phase === 'failed' ? t('sheetFailed') : null,
    clear: () => setPhase('idle'),
    download: () => void fetchSheet(),
  };
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own copy once it began.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
