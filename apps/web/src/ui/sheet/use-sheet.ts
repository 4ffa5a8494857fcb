import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** This step of the history opened a sheet: going back folds it. */
    readonly openedSheet?: true;
  }
}

/** What a page's address says about its sheet. */
export interface SheetSearch {
  readonly sheet?: string;
  /** What the sheet is about: the id of a ballot, a seat, an item. */
  readonly of?: string;
}

/** For `validateSearch` of a route that shows sheets. */
export const sheetSearch = (search: Record<string, unknown>): SheetSearch => ({
  ...(typeof search['sheet'] === 'string' ? { sheet: search['sheet'] } : {}),
  ...(typeof search['of'] === 'string' ? { of: search['of'] } : {}),
});

export interface SheetState {
  readonly sheet: string | null;
  readonly of: string | null;
  readonly open: (sheet: string, of?: string) => void;
  readonly fold: () => void;
}

/** The one sheet of a page. It lives in the address, so that the device's "back" folds it. */
export function useSheet(): SheetState {
  const { sheet = null, of = null } = useSearch({ strict: false });
  const navigate = useNavigate();
  const router = useRouter();

  const show = (next: SheetSearch): void => {
    // From one sheet to the next is one step: "back" leads to the page, not to the sheet before.
    const isFirst = sheet === null;
    void navigate({
      to: '.',
      search: (before) => ({ ...without(before), ...next }),
      replace: !isFirst,
      state: isFirst ? { openedSheet: true } : true,
    });
  };
  return {
    sheet,
    of,
    open: (name, about) => show({ sheet: name, ...(about === undefined ? {} : { of: about }) }),
    fold: () => {
      if (sheet === null) return;
      if (router.state.location.state.openedSheet === true) router.history.back();
      else void navigate({ to: '.', search: without, replace: true });
    },
  };
}

function without<T extends SheetSearch>({ sheet: _sheet, of: _of, ...rest }: T): Omit<T, keyof SheetSearch> {
  return rest;
}
