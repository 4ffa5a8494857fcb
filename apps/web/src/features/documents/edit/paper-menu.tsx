import { type DocumentView } from '@app/contracts';
import { IconArrowsMove, IconPencil, IconReplace, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionMenu } from '../../../ui/menu/action-menu.js';
import { MoveSheet } from './move-sheet.js';
import { RecallSheet } from './recall-sheet.js';
import { RenameSheet } from './rename-sheet.js';
import { ReplaceSheet } from './replace-sheet.js';

type Act = 'rename' | 'move' | 'replace' | 'recall';

/** What those who prepare a meeting do with a paper. */
export function PaperMenu({ paper }: { readonly paper: DocumentView }) {
  const { t } = useTranslation('documents');
  const [act, setAct] = useState<Act | null>(null);
  const sheet = { paper, onFold: () => setAct(null) };
  return (
    <>
      <ActionMenu
        label={t('edit.menu', { title: paper.title })}
        actions={[
          { key: 'rename', label: t('edit.rename'), icon: IconPencil, onSelect: () => setAct('rename') },
          { key: 'move', label: t('edit.move'), icon: IconArrowsMove, onSelect: () => setAct('move') },
          { key: 'replace', label: t('edit.replace'), icon: IconReplace, onSelect: () => setAct('replace') },
          { key: 'recall', label: t('edit.recall'), icon: IconTrash, tone: 'danger', onSelect: () => setAct('recall') },
        ]}
      />
      {act === 'rename' && <RenameSheet {...sheet} />}
      {act === 'move' && <MoveSheet {...sheet} />}
      {act === 'replace' && <ReplaceSheet {...sheet} />}
      {act === 'recall' && <RecallSheet {...sheet} />}
    </>
  );
}

/** What each of its sheets is given. */
export interface PaperSheetProps {
  readonly paper: DocumentView;
  readonly onFold: () => void;
}
