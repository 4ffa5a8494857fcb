import { ProblemError } from '@app/client';
import { type ScreenView } from '@app/contracts';
import { useCallback, useEffect, useState } from 'react';
import { client } from '../../live/client.js';

/** How often a screen asks whether somebody has paired it, or taken it away. */
const ASK_UNPAIRED_MS = 3000;
const ASK_PAIRED_MS = 20_000;

const isExpired = ({ codeExpiresAt }: ScreenView): boolean =>
  codeExpiresAt !== null && Date.parse(codeExpiresAt) - Date.now() < 5000;

/** What this kiosk page is: a screen without a meeting and its code, or a screen of a meeting. Null = not known yet. */
export interface ScreenState {
  readonly screen: ScreenView | null;
  readonly status: 'asking' | 'known' | 'unreachable';
  /** Looks again at once: the meeting is gone. */
  readonly look: () => void;
}

export function useScreen(): ScreenState {
  const [screen, setScreen] = useState<ScreenView | null>(null);
  const [status, setStatus] = useState<ScreenState['status']>('asking');
  const [round, setRound] = useState(0);

  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (before: ScreenView | null): Promise<void> => {
      const next = await whoAmI(before).catch(() => null);
      if (isOver) return;
      setStatus(next === null ? 'unreachable' : 'known');
      if (next !== null) setScreen(next);
      const known = next ?? before;
      timer = setTimeout(() => void ask(known), known?.place ? ASK_PAIRED_MS : ASK_UNPAIRED_MS);
    };
    void ask(null);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [round]);

  return { screen, status, look: useCallback(() => setRound((count) => count + 1), []) };
}

/** The server never says a code twice: the one on screen stays until it runs out, then another one is asked for. */
async function whoAmI(before: ScreenView | null): Promise<ScreenView> {
  const mine = await client.screens.mine().catch((error: unknown) => {
    if (error instanceof ProblemError && error.problem.status < 500) return null;
    throw error;
  });
  if (mine === null) return client.screens.register();
  if (mine.place !== null) return mine;
  const isKept = before !== null && before.id === mine.id && before.code !== null && !isExpired(before);
  return isKept ? before : client.screens.renewCode();
}
