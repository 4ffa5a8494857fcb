import { type Id, MARK_LIMITS, type MarkSharing, positionOf } from '@app/contracts';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../../live/meeting-provider.js';
import { useMe } from '../../../live/use-me.js';
import { Button } from '../../../ui/button/button.js';
import { CheckGroup } from '../../../ui/field/check-group.js';
import { CheckField, RadioField } from '../../../ui/field/choice-field.js';
import { Stack } from '../../../ui/page/page.js';
import { Sheet } from '../../../ui/sheet/sheet.js';

export interface ShareSheetProps {
  readonly opened: boolean;
  readonly sharing: MarkSharing;
  readonly onFold: () => void;
  readonly onSave: (sharing: MarkSharing) => void;
}

/** Who sees a mark besides its author: shared on purpose, taken back the same way. */
export function ShareSheet({ opened, onFold, ...form }: ShareSheetProps) {
  const { t } = useTranslation('annotations');
  return (
    <Sheet opened={opened} onFold={onFold} title={t('share.title')} width="narrow">
      {opened && <ShareForm {...form} />}
    </Sheet>
  );
}

function ShareForm({ sharing, onSave }: Pick<ShareSheetProps, 'sharing' | 'onSave'>) {
  const { t } = useTranslation('annotations');
  const [kind, setKind] = useState(sharing.with);
  const [people, setPeople] = useState<readonly Id[]>(sharing.with === 'people' ? sharing.personIds : []);
  const others = useOthers();
  const isNobody = kind === 'people' && people.length === 0;
  const toggle = (id: Id) =>
    setPeople((before) =>
      before.includes(id) ? before.filter((one) => one !== id) : [...before, id].slice(0, MARK_LIMITS.people),
    );
  return (
    <Stack>
      <RadioField
        label={t('share.who')}
        value={kind}
        onChange={setKind}
        options={(['nobody', 'people', 'meeting'] as const).map((value) => ({ value, label: t(`share.${value}`) }))}
      />
      {kind === 'people' && (
        <CheckGroup label={t('share.choose')}>
          {others.map(({ id, name, detail }) => (
            <CheckField
              key={id}
              label={name}
              detail={detail}
              checked={people.includes(id)}
              onChange={() => toggle(id)}
            />
          ))}
        </CheckGroup>
      )}
      <Button
        kind="filled"
        icon={IconCheck}
        locked={isNobody ? t('share.nobodyChosen') : undefined}
        onClick={() => onSave(kind === 'people' ? { with: 'people', personIds: people } : { with: kind })}
      >
        {t('share.save')}
      </Button>
    </Stack>
  );
}

/** Everybody else who has a seat in the meeting, in protocol order. */
function useOthers() {
  const { id: me } = useMe().person;
  const { seats } = useMeeting().meeting;
  return seats.flatMap((seat) =>
    seat.personId === null || seat.personId === me
      ? []
      : [{ id: seat.personId, name: seat.name, detail: positionOf(seat) }],
  );
}
