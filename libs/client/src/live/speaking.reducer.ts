import { type FloorRequestView, type FloorView, type Id, type SpeakingPart } from '@app/contracts';
import { type TypedEvent } from './reducers.js';

const byPosition = (a: FloorRequestView, b: FloorRequestView): number => a.position - b.position;
const without = <T extends { readonly id: Id }>(rows: readonly T[], ids: readonly Id[]): readonly T[] =>
  rows.filter((row) => !ids.includes(row.id));

/** The floor. What concerns one item comes on one stream, so the order between items does not matter. */
export function reduceSpeaking(part: SpeakingPart, { event, view }: TypedEvent, meetingId: Id): SpeakingPart {
  switch (event) {
    case 'speaking.floor-requested':
      return { ...part, queue: [...without(part.queue, [view.request.id]), view.request].sort(byPosition) };
    case 'speaking.requests-left':
      return { ...part, queue: without(part.queue, view.requestIds) };
    case 'speaking.queue-reordered': {
      const positions = new Map(view.positions.map(({ id, position }) => [id, position]));
      const moved = part.queue.map((row) => ({ ...row, position: positions.get(row.id) ?? row.position }));
      return { ...part, queue: moved.sort(byPosition) };
    }
    case 'speaking.floor-given':
      return {
        ...part,
        queue: without(part.queue, [view.floor.id]),
        floor: [...without(part.floor, [view.floor.id]), view.floor],
      };
    case 'speaking.floor-extended':
      return { ...part, floor: part.floor.map((floor) => (floor.id === view.floor.id ? view.floor : floor)) };
    case 'speaking.floor-ended':
      return { ...part, floor: without(part.floor, [view.floorId]) };
    case 'speaking.requests-closed': {
      const ids = view.past.map((row) => row.id);
      return { ...part, past: [...without(part.past, ids), ...view.past].sort(byEnd) };
    }
    case 'speaking.written-opinion-asked': {
      if (view.meetingId !== meetingId) return part;
      const others = part.notices.filter((notice) => notice.requestId !== view.notice.requestId);
      return { ...part, notices: [...others, view.notice] };
    }
    default:
      return part;
  }
}

const byEnd = (a: { endedAt: string; id: Id }, b: { endedAt: string; id: Id }): number =>
  a.endedAt < b.endedAt ? -1 : a.endedAt > b.endedAt ? 1 : a.id < b.id ? -1 : 1;

/** Who has the floor now; null = nobody. */
export const speakerOf = (part: SpeakingPart): FloorView | null => part.floor.at(-1) ?? null;

/**
 * Seconds the speaker has left, negative when over time; null = without a timer.
 * @param nowMs server time in milliseconds
 */
export const secondsLeft = (floor: FloorView, nowMs: number): number | null =>
  floor.plannedSeconds === null ? null : Math.ceil(floor.plannedSeconds - (nowMs - Date.parse(floor.beganAt)) / 1000);
