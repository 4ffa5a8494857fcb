import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { VisuallyHidden } from '../visually-hidden/visually-hidden.js';

type Announce = (text: string, urgency?: 'polite' | 'assertive') => void;

const Announcing = createContext<Announce>(() => undefined);

/** Two live regions that outlive the screens, so that a message is spoken even when its screen has gone. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [spoken, setSpoken] = useState({ polite: '', assertive: '' });
  // The same words twice are two messages: a no-break space makes the second one different.
  const announce = useCallback<Announce>((text, urgency = 'polite') => {
    setSpoken((before) => ({ ...before, [urgency]: before[urgency] === text ? `${text}\u00a0` : text }));
  }, []);

  return (
    <Announcing value={announce}>
      {children}
      <VisuallyHidden>
        <span role="status">{spoken.polite}</span>
        <span role="alert">{spoken.assertive}</span>
      </VisuallyHidden>
    </Announcing>
  );
}

/** Says something to screen readers that sighted people see happen, e.g. "Nội dung 6 chuyển lên vị trí 5". */
export function useAnnounce(): Announce {
  return useContext(Announcing);
}
