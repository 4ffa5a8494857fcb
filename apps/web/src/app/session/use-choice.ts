import { type DocumentView, type Id } from '@app/contracts';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMeeting } from '../../live/meeting-provider.js';
import { currentItem } from '../../live/session-items.js';

const route = '/signed-in/meetings/$meetingId/live';

/** Which item and paper the reader has before him: his own choice, or where the session is. */
export function useChoice() {
  const { meeting, documents } = useMeeting();
  const { item: itemId, paper: paperId } = useSearch({ from: route });
  const navigate = useNavigate({ from: '/meetings/$meetingId/live' });
  const chosen = meeting.items.find(({ id }) => id === itemId) ?? null;
  const paper = documents.documents.find(({ id }) => id === paperId) ?? null;

  const choose = (item: Id | null, document: DocumentView | null): void =>
    void navigate({
      search: ({ item: _item, paper: _paper, sheet: _sheet, of: _of, ...rest }) => ({
        ...rest,
        ...(item === null ? {} : { item }),
        ...(document === null ? {} : { paper: document.id }),
      }),
      // Turning from item to item is reading, not going somewhere: "back" leaves the session, not the page before.
      replace: true,
    });
  return {
    item: chosen ?? currentItem(meeting.items),
    paper,
    chooseItem: (id: Id): void => choose(id === currentItem(meeting.items)?.id ? null : id, null),
    choosePaper: (document: DocumentView): void => choose(document.itemId, document),
    goWithSession: (): void => choose(null, null),
  };
}
