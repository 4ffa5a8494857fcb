import { useMeeting } from '../../live/meeting-provider.js';
import { DetailsSheet } from './details-sheet.js';
import { useStep } from './editor-header.js';
import { ItemSheet, NewItemSheet, RemoveItemSheet } from './item-sheets.js';
import { MoveSheet, ReasonSheet, StepSheet } from './life-sheets.js';
import { PasteSheet } from './paste-sheet.js';
import { ScriptSheet } from './script-sheet.js';
import { usePreparationSheet } from './use-preparation-sheet.js';

/** The one sheet that is open, whatever it is about; nothing when that is gone meanwhile. */
export function EditorSheets() {
  const { name, of, fold } = usePreparationSheet();
  const { items } = useMeeting().meeting;
  const { act } = useStep();
  const item = items.find(({ id }) => id === of);
  const folding = { onFold: fold, key: `${name}/${of}` };
  switch (name) {
    case null:
      return null;
    case 'item':
      return item && <ItemSheet {...folding} item={item} />;
    case 'new-item':
      return <NewItemSheet {...folding} parentId={item?.id ?? null} />;
    case 'remove-item':
      return item && <RemoveItemSheet {...folding} item={item} />;
    case 'script':
      return item && <ScriptSheet {...folding} item={item} />;
    case 'paste':
      return <PasteSheet {...folding} />;
    case 'details':
      return <DetailsSheet {...folding} />;
    case 'step':
      return act && <StepSheet {...folding} act={act} />;
    case 'move':
      return <MoveSheet {...folding} />;
    case 'send-back':
    case 'cancel':
      return <ReasonSheet {...folding} act={name} />;
    default:
      return null;
  }
}
