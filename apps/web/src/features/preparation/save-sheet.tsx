import { type ReactNode } from 'react';
import { Button } from '../../ui/button/button.js';
import { Sheet } from '../../ui/sheet/sheet.js';

export interface SaveSheetProps {
  readonly title: string;
  readonly eyebrow?: string;
  /** On the button: "Lưu", "Thêm". */
  readonly verb: string;
  readonly onFold: () => void;
  /** Null: nothing can be saved now, e.g. while two versions wait for a choice. */
  readonly onSave: (() => void) | null;
  readonly busy: string | undefined;
  /** A lesser button beside it. */
  readonly beside?: ReactNode;
  readonly width?: 'wide' | 'narrow';
  readonly children: ReactNode;
}

/** A form in a sheet with its one filled button. */
export function SaveSheet({ title, eyebrow, verb, onFold, onSave, busy, beside, width, children }: SaveSheetProps) {
  return (
    <Sheet
      opened
      onFold={onFold}
      title={title}
      eyebrow={eyebrow}
      width={width}
      footer={
        <>
          {beside}
          {onSave !== null && (
            <Button kind="filled" busy={busy} onClick={onSave}>
              {verb}
            </Button>
          )}
        </>
      }
    >
      {children}
    </Sheet>
  );
}
