import { createContext, type ReactNode, useContext } from 'react';

/** The person who is signed in, as the frame shows them. */
export interface Viewer {
  readonly fullName: string;
  /** Position with its unit: stands under every name. */
  readonly position: string;
  /** Opens the administrators' part. */
  readonly administers: boolean;
  readonly signOut: () => void;
}

const ViewerContext = createContext<Viewer | null>(null);

export function ViewerProvider({ viewer, children }: { readonly viewer: Viewer | null; readonly children: ReactNode }) {
  return <ViewerContext value={viewer}>{children}</ViewerContext>;
}

/** Null while nobody is signed in. */
export function useViewer(): Viewer | null {
  return useContext(ViewerContext);
}
