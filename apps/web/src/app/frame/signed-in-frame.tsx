import { identityAccess } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { Navigate, useNavigate, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { hallTabletOf } from '../../features/attendance/hall-tablet.js';
import { BellButton } from '../../features/notifications/bell-button.js';
import { useNoticesLive } from '../../features/notifications/notices.js';
import { NoticesSheet } from '../../features/notifications/notices-sheet.js';
import { client } from '../../live/client.js';
import { useMaybeMe } from '../../live/use-me.js';
import { ViewerProvider } from '../viewer.js';
import { AppFrame } from './app-frame.js';

/** The frame around every page behind the sign-in; whoever is signed out meanwhile is led to the sign-in and back. */
export function SignedInFrame() {
  const me = useMaybeMe();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const next = useRouterState({ select: (state) => state.location.href });
  if (me === null) return <Navigate to="/sign-in" search={{ next }} replace />;
  const signOut = async (): Promise<void> => {
    // Also when the server does not answer: whoever leaves must not stay on the screen.
    await client.identity.signOut().catch(() => undefined);
    queries.clear();
    void navigate({ to: '/sign-in' });
  };
  const { person, roles } = me;
  const position = [person.position, person.position.includes(person.unit) ? '' : person.unit].join(' ').trim();
  const administers = identityAccess['organisation.read'](roles);
  return (
    <ViewerProvider viewer={{ fullName: person.fullName, position, administers, signOut: () => void signOut() }}>
      {hallTabletOf() === null ? <FrameWithBell /> : <AppFrame tools="none" />}
    </ViewerProvider>
  );
}

function FrameWithBell() {
  const [notices, setNotices] = useState<'open' | 'closed'>('closed');
  useNoticesLive();
  return (
    <>
      <AppFrame bell={<BellButton onPress={() => setNotices('open')} />} />
      <NoticesSheet opened={notices === 'open'} onFold={() => setNotices('closed')} />
    </>
  );
}
