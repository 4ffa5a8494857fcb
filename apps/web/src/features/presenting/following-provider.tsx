import { follow, type FollowingInput, type FollowingState, notFollowingYet, presentationOf } from '@app/client';
import { type PointMessage, type ShownPage } from '@app/contracts';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useReducer } from 'react';
import { useMeeting, useMeetingPoints } from '../../live/meeting-provider.js';
import { useOwnPresenter } from './use-own-presenter.js';

export interface Following {
  readonly state: FollowingState;
  /** Own scrolling, returning, a pen: what the page does tells it here. */
  readonly tell: (input: FollowingInput) => void;
  /** Shows everybody a page; null unless the reader presents. */
  readonly show: ((page: ShownPage) => void) | null;
}

const FollowingContext = createContext<Following | null>(null);

/** Keeps what this tablet knows of the presentation: whether it follows, and what is shown. */
export function FollowingProvider({ children }: { readonly children: ReactNode }) {
  const [state, tell] = useReducer(follow, notFollowingYet);
  const presentation = presentationOf(useMeeting().presenting);
  useEffect(() => tell({ kind: 'presented', presentation }), [presentation]);
  useMeetingPoints(useCallback((message: PointMessage) => tell({ kind: 'pointed', message }), []));
  return <FollowingContext value={{ state, tell, show: useOwnPresenter() }}>{children}</FollowingContext>;
}

/** Whether the page follows the presenter. A viewer moves to `targetOf(state)` and tells its own movements. */
export function useFollowing(): Following {
  const following = useContext(FollowingContext);
  if (following === null) throw new Error('outside <FollowingProvider>');
  return following;
}
