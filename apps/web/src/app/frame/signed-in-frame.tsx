import { useQueryClient } from '@tanstack/react-query';
import { Navigate, useNavigate, useRouterState } from '@tanstack/react-router';
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
  const administers = roles.some(({ role }) => role !== 'room-technician');
  return (
    <ViewerProvider viewer={{ fullName: person.fullName, position, administers, signOut: () => void signOut() }}>
      <AppFrame />
    </ViewerProvider>
  );
}
