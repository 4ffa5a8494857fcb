import { type Id, type PresentingPart } from '@app/contracts';
import { type TypedEvent } from './reducers.js';

/** The presentation. What concerns one item comes on one stream, so the order between items does not matter. */
export function reducePresenting(part: PresentingPart, { event, view }: TypedEvent): PresentingPart {
  const without = (itemId: Id | null) => part.presentations.filter((one) => one.itemId !== itemId);
  switch (event) {
    case 'presenting.handed-over':
    case 'presenting.page-shown':
      return { presentations: [...without(view.presentation.itemId), view.presentation] };
    case 'presenting.item-left':
      return { presentations: without(view.itemId) };
    default:
      return part;
  }
}
