import { type DocumentView, type Id } from '@app/contracts';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';

/** How papers open: on the stage of the session, or where there is none in the reader. */
export interface PaperOpening {
  /** The paper on the stage. */
  readonly openId?: Id | null | undefined;
  readonly onOpen?: ((document: DocumentView) => void) | undefined;
}

export interface PaperLinkProps extends Pick<PaperOpening, 'onOpen'> {
  readonly document: DocumentView;
  readonly className: string | undefined;
  readonly current?: boolean;
  readonly children: ReactNode;
}

/** Opens a paper. */
export function PaperLink({ document, onOpen, className, current = false, children }: PaperLinkProps) {
  if (onOpen) {
    return (
      <button type="button" className={className} aria-current={current || undefined} onClick={() => onOpen(document)}>
        {children}
      </button>
    );
  }
  return (
    <Link
      to="/meetings/$meetingId/papers/$documentId"
      params={{ meetingId: document.meetingId, documentId: document.id }}
      className={className}
    >
      {children}
    </Link>
  );
}
