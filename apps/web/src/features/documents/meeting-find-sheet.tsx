import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Stack } from '../../ui/page/page.js';
import { Sheet } from '../../ui/sheet/sheet.js';
import { FindField } from './find-field.js';
import { MeetingPlaces } from './meeting-places.js';

/** Search over all papers of the meeting. */
export function MeetingFindSheet({ opened, onFold }: { readonly opened: boolean; readonly onFold: () => void }) {
  const { t } = useTranslation('documents');
  const [words, setWords] = useState('');
  return (
    <Sheet opened={opened} onFold={onFold} title={t('search.title')}>
      <Stack>
        <FindField words={words} onWords={setWords} />
        {opened && <MeetingPlaces words={words} />}
      </Stack>
    </Sheet>
  );
}
