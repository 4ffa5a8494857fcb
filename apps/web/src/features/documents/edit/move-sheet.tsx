import { type DocumentMove } from '@app/contracts';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../live/client.js';
import { useAct } from '../../../live/use-act.js';
import { Button } from '../../../ui/button/button.js';
import { SelectField } from '../../../ui/field/select-field.js';
import { Stack } from '../../../ui/page/page.js';
import { Sheet } from '../../../ui/sheet/sheet.js';
import { Refusal } from '../../../ui/state/refusal.js';
import { itemOfOption, optionOf, useItemOptions } from '../item-options.js';
import { type PaperSheetProps } from './paper-menu.js';

/** To another item, as its last paper. */
export function MoveSheet({ paper, onFold }: PaperSheetProps) {
  const { t } = useTranslation('documents');
  const [to, setTo] = useState(optionOf(paper.itemId));
  const move = useAct(
    useCallback((key: string, input: DocumentMove) => client.documents.move(paper.id, input, { key }), [paper.id]),
  );
  const send = async () => {
    const moved = await move.run({ rev: paper.rev, itemId: itemOfOption(to), beforeId: null });
    if (moved !== null) onFold();
  };
  return (
    <Sheet
      opened
      onFold={onFold}
      title={t('edit.move')}
      eyebrow={paper.title}
      width="narrow"
      footer={
        <Button kind="filled" busy={move.busy} onClick={() => void send()}>
          {t('edit.moveVerb')}
        </Button>
      }
    >
      <Stack>
        <SelectField label={t('edit.moveTo')} options={useItemOptions()} value={to} onChange={setTo} />
        <Refusal text={move.problem} onDismiss={move.clear} />
      </Stack>
    </Sheet>
  );
}
