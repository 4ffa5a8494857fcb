import { IconChecks, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useMeeting } from '../../live/meeting-provider.js';
import { Button } from '../../ui/button/button.js';
import { Segmented } from '../../ui/choice/segmented.js';
import { List } from '../../ui/list/list.js';
import { Stack } from '../../ui/page/page.js';
import { ConfirmSheet } from '../../ui/sheet/confirm-sheet.js';
import { Sheet } from '../../ui/sheet/sheet.js';
import { Refusal } from '../../ui/state/refusal.js';
import { HallTools } from './hall-tools.js';
import { seatPresences, type SeatPresence, unmarkedStill } from './presence.js';
import { RollRow } from './roll-row.js';
import { useRoll } from './use-roll.js';
import { useAttendanceSheet } from './use-attendance-sheet.js';

type Shown = 'all' | 'missing';

const isMissing = ({ seat, row }: SeatPresence): boolean => row === null && seat.personId !== null;

/** The secretary's roll: everybody in protocol order, marked with one touch each; what the hall needs beside it. */
export function RollSheet({ opened, onFold }: { readonly opened: boolean; readonly onFold: () => void }) {
  const { t } = useTranslation('attendance');
  const live = useMeeting();
  const mark = useRoll();
  const [shown, setShown] = useState<Shown>('all');
  const [asking, setAsking] = useState<'all-present' | null>(null);
  const all = seatPresences(live);
  const missing = all.filter(isMissing);
  const expected = unmarkedStill(live);
  return (
    <>
      <Sheet
        opened={opened && asking === null}
        onFold={onFold}
        title={t('roll')}
        eyebrow={t('rollMissing', { count: missing.length })}
        footer={<RollFooter expected={expected.length} onAllPresent={() => setAsking('all-present')} />}
      >
        <Stack>
          <Segmented
            label={t('show')}
            value={shown}
            onChange={setShown}
            options={[
              { value: 'all', label: t('showAll') },
              { value: 'missing', label: t('showMissing') },
            ]}
          />
          <Refusal text={mark.problem} onDismiss={mark.clear} />
          <List label={t('roll')}>
            {(shown === 'all' ? all : missing).map((presence) => (
              <RollRow key={presence.seat.id} presence={presence} onMark={(one) => void mark.run(one)} />
            ))}
          </List>
          <HallTools />
        </Stack>
      </Sheet>
      <ConfirmSheet
        opened={opened && asking === 'all-present'}
        onBack={() => setAsking(null)}
        title={t('markAll')}
        kind="filled"
        consequence={<p>{t('markAllText', { count: expected.length })}</p>}
        verb={t('markAll')}
        icon={IconChecks}
        busy={mark.busy}
        onConfirm={() => {
          setAsking(null);
          void mark.run({ kind: 'present', seatIds: expected.map(({ seat }) => seat.id), place: null });
        }}
      />
    </>
  );
}

function RollFooter({ expected, onAllPresent }: { readonly expected: number; readonly onAllPresent: () => void }) {
  const { t } = useTranslation('attendance');
  const sheet = useAttendanceSheet();
  const may = useMay('meeting.run');
  return (
    <>
      {expected > 0 && (
        <Button kind="tonal" icon={IconChecks} onClick={onAllPresent}>
          {t('markAll')}
        </Button>
      )}
      {may && (
        <Button icon={IconPrinter} busy={sheet.busy} onClick={sheet.download}>
          {t('printSheet')}
        </Button>
      )}
      <Refusal text={sheet.problem} onDismiss={sheet.clear} />
    </>
  );
}
