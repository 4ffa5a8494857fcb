import { useSheet } from '../../ui/sheet/use-sheet.js';

/** Every sheet of the editor. Those about something name it with `of`: an item, a seat, a site. */
export const preparationSheets = [
  'item',
  'new-item',
  'remove-item',
  'paste',
  'script',
  'details',
  'step',
  'send-back',
  'move',
  'hand-over',
  'cancel',
  'consent',
  'awaiting',
  'answer',
  'people',
  'add-people',
  'seat',
  'remove-seat',
  'site',
] as const;
export type PreparationSheet = (typeof preparationSheets)[number];

/** The one sheet that lies over the editor. */
export function usePreparationSheet() {
  const { sheet, of, open, fold } = useSheet();
  return {
    name: preparationSheets.find((known) => known === sheet) ?? null,
    of,
    open: (name: PreparationSheet, about?: string): void => open(name, about),
    fold,
  };
}
