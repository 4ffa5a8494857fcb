import { useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { presentationOf } from '@app/client';
import { HallCode } from '../../features/attendance/hall-code.js';
import { PaperStage } from '../../features/documents/paper-stage.js';
import { PairScreen } from '../../features/screens/pair-screen.js';
import { PairingCode } from '../../features/screens/pairing-code.js';
import { RoomScreen } from '../../features/screens/room-screen.js';
import { useRoomLook } from '../../features/screens/use-room-look.js';
import { useScreen } from '../../features/screens/use-screen.js';
import { MeetingProvider, useMeeting, useMeetingSession } from '../../live/meeting-provider.js';
import { type PaperHandle } from '../../pdf/open-paper.js';
import { type ScreenPlace } from '@app/contracts';

/** The kiosk on a wall: a code to pair it with, then the meeting. */
export function ScreenPage() {
  useRoomLook();
  const { screen, status, look } = useScreen();
  const place = screen?.place ?? null;
  if (place === null) return <PairingCode screen={screen} status={status} />;
  return (
    <MeetingProvider key={place.meetingId} meetingId={place.meetingId}>
      <Room place={place} onGone={look} />
    </MeetingProvider>
  );
}

/** Scanned from a screen: puts it into a meeting. */
export function PairScreenPage() {
  const { code = '' } = useSearch({ from: '/signed-in/frame/pair-screen' });
  return <PairScreen code={code} />;
}

function Room({ place, onGone }: { readonly place: ScreenPlace; readonly onGone: () => void }) {
  const { meeting, status } = useMeetingSession();
  const isGone = status === 'gone' || status === 'signed-out';
  useEffect(() => {
    if (isGone) onGone();
  }, [isGone, onGone]);
  if (meeting === null) return <PairingCode screen={null} status="asking" />;
  return (
    <RoomScreen siteId={place.siteId} paper={<RoomPaper />} hallCode={<HallCode siteId={place.siteId} size="room" />} />
  );
}

/** The presented page and its region, as the presenter has it. */
function RoomPaper() {
  const shown = presentationOf(useMeeting().presenting)?.shown ?? null;
  const [handle, setHandle] = useState<PaperHandle | null>(null);
  useEffect(() => {
    if (shown !== null) handle?.goTo(shown.page, shown.rect);
  }, [handle, shown]);
  if (shown === null) return null;
  return (
    <PaperStage
      key={shown.versionId}
      documentId={shown.documentId}
      versionId={shown.versionId}
      title=""
      page={shown.page}
      zoom="page"
      onReady={setHandle}
    />
  );
}
