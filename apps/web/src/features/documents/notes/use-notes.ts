import { type Id, type NoteInput, type NoteView } from '@app/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { client } from '../../../live/client.js';
import { useAct } from '../../../live/use-act.js';

/** The reader's own notes on a paper, by page; nobody else ever gets them. Read anew whenever somebody begins to look. */
export function useNotes(documentId: Id, isLooking: boolean) {
  const key = ['paper', documentId, 'notes'] as const;
  const queries = useQueryClient();
  const { data = [] } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => client.annotations.notes(documentId, { signal }),
    enabled: isLooking,
    // No event tells one tablet of the notes of another.
    staleTime: 0,
  });
  const put = useAct(
    useCallback(
      (attempt: string, input: NoteInput) => client.annotations.putNote(documentId, input, { key: attempt }),
      [documentId],
    ),
  );
  const edit = useAct(
    useCallback(
      (attempt: string, { id, rev }: NoteView, text: string) =>
        client.annotations.editNote(id, { rev, text }, { key: attempt }),
      [],
    ),
  );
  const remove = useAct(
    useCallback(async (attempt: string, { id, rev }: NoteView) => {
      await client.annotations.deleteNote(id, { rev }, { key: attempt });
      return 'deleted' as const;
    }, []),
  );
  const refresh = () => queries.invalidateQueries({ queryKey: key });
  const notes = [...data].sort((a, b) => a.page - b.page || a.createdAt.localeCompare(b.createdAt));
  return { notes, put, edit, remove, refresh };
}
export type Notes = ReturnType<typeof useNotes>;
