import { useMeeting } from '../../live/meeting-provider.js';
import { AddPeopleSheet } from './add-people-sheet.js';
import { AnswerSheet } from './answer-sheet.js';
import { AwaitingSheet } from './awaiting-sheet.js';
import { ConsentSheet } from './consent-sheet.js';
import { DetailsSheet } from './details-sheet.js';
import { useStep } from './editor-header.js';
import { HandOverSheet } from './hand-over-sheet.js';
import { ItemSheet, NewItemSheet, RemoveItemSheet } from './item-sheets.js';
import { MoveSheet, ReasonSheet, StepSheet } from './life-sheets.js';
import { PasteSheet } from './paste-sheet.js';
import { PeopleSheet } from './people-sheet.js';
import { ScriptSheet } from './script-sheet.js';
import { RemoveSeatSheet, SeatSheet } from './seat-sheet.js';
import { SiteSheet } from './site-sheet.js';
import { usePreparationSheet } from './use-preparation-sheet.js';
import { type RemovedItem } from './use-removed-item.js';

/** The one sheet that is open, whatever it is about; nothing when that is gone meanwhile. */
export function EditorSheets({ onRemoved }: { readonly onRemoved: (item: RemovedItem) => void }) {
  const { name, of, fold } = usePreparationSheet();
  const { items, seats, sites } = useMeeting().meeting;
  const { act } = useStep();
  const item = items.find(({ id }) => id === of);
  const seat = seats.find(({ id }) => id === of);
  const folding = { onFold: fold };
  const key = `${name}/${of}`;
  switch (name) {
    case null:
      return null;
    case 'item':
      return item && <ItemSheet key={key} {...folding} item={item} />;
    case 'new-item':
      return <NewItemSheet key={key} {...folding} parentId={item?.id ?? null} />;
    case 'remove-item':
      return item && <RemoveItemSheet key={key} {...folding} item={item} onRemoved={onRemoved} />;
    case 'script':
      return item && <ScriptSheet key={key} {...folding} item={item} />;
    case 'paste':
      return <PasteSheet key={key} {...folding} />;
    case 'details':
      return <DetailsSheet key={key} {...folding} />;
    case 'step':
      return act && <StepSheet key={key} {...folding} act={act} />;
    case 'move':
      return <MoveSheet key={key} {...folding} />;
    case 'hand-over':
      return <HandOverSheet key={key} {...folding} />;
    case 'send-back':
    case 'cancel':
      return <ReasonSheet key={key} {...folding} act={name} />;
    case 'consent':
      return seat && <ConsentSheet key={key} {...folding} seat={seat} />;
    case 'awaiting':
      return <AwaitingSheet key={key} {...folding} />;
    case 'answer':
      return seat && <AnswerSheet key={key} {...folding} seat={seat} first={null} whose="behalf" />;
    case 'people':
      return <PeopleSheet key={key} {...folding} />;
    case 'add-people':
      return <AddPeopleSheet key={key} {...folding} />;
    case 'seat':
      return seat && <SeatSheet key={key} {...folding} seat={seat} />;
    case 'remove-seat':
      return seat && <RemoveSeatSheet key={key} {...folding} seat={seat} />;
    case 'site':
      return <SiteSheet key={key} {...folding} site={sites.find(({ id }) => id === of) ?? null} />;
  }
}
