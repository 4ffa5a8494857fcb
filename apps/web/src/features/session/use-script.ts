import { type Id, type ItemScriptView, type ScriptInput } from '@app/contracts';
import { useCallback, useState } from 'react';
import { client } from '../../live/client.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { useAct } from '../../live/use-act.js';

interface Draft {
  readonly itemId: Id;
  readonly script: string;
  readonly draftConclusion: string;
  /** The revision the typing started from. */
  readonly rev: number;
}

const empty = (itemId: Id): ItemScriptView => ({ itemId, script: '', draftConclusion: '', rev: 0 });

/** The script of an item while somebody types in it; what others save meanwhile is shown, never lost and never overwritten unseen. */
export function useScript(itemId: Id) {
  const { head, scripts } = useMeeting().meeting;
  const saved = scripts.find((one) => one.itemId === itemId) ?? empty(itemId);
  const [draft, setDraft] = useState<Draft | null>(null);
  const mine = draft?.itemId === itemId ? draft : null;
  const save = useAct(
    useCallback(
      (key: string, item: Id, input: ScriptInput) => client.meetings.editScript(head.id, item, input, { key }),
      [head.id],
    ),
  );
  const shown = mine ?? saved;
  const edit = (change: Partial<Pick<Draft, 'script' | 'draftConclusion'>>): void =>
    setDraft({
      itemId,
      script: shown.script,
      draftConclusion: shown.draftConclusion,
      rev: mine?.rev ?? saved.rev,
      ...change,
    });
  return {
    shown,
    edit,
    /** Somebody else saved another text while this one was typed. */
    other: mine !== null && saved.rev > mine.rev ? saved : null,
    /** Goes on from the other text, or with one's own over it. */
    takeOther: () => setDraft(null),
    keepMine: () => mine && setDraft({ ...mine, rev: saved.rev }),
    isChanged: mine !== null,
    save: async (): Promise<boolean> => {
      if (mine === null) return true;
      const { rev, script, draftConclusion } = mine;
      if ((await save.run(itemId, { rev, script, draftConclusion })) === null) return false;
      setDraft(null);
      return true;
    },
    busy: save.busy,
    problem: save.problem,
    clear: save.clear,
  };
}
