import { type Id, type PairedScreenView, type PairScreenInput } from '@app/contracts';
import { IconDeviceDesktopPlus } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { useAct } from '../../live/use-act.js';
import { Button } from '../../ui/button/button.js';
import { SelectField } from '../../ui/field/select-field.js';
import { TextField } from '../../ui/field/text-field.js';
import { Form } from '../../ui/form/form-layout.js';
import { Refusal } from '../../ui/state/refusal.js';

export interface PairFormProps {
  readonly meetingId: Id;
  readonly sites: readonly { readonly id: Id; readonly name: string }[];
  /** From a scanned QR; empty = to be typed. */
  readonly code: string;
  readonly onPaired: (screen: PairedScreenView) => void;
}

const HALL = 'hall';

/** Puts the screen with this code into a meeting's hall or remote site. */
export function PairForm({ meetingId, sites, code, onPaired }: PairFormProps) {
  const { t } = useTranslation('screens');
  const [typed, setTyped] = useState(code);
  const [site, setSite] = useState<Id>(HALL);
  const pair = useAct(
    useCallback((key: string, input: PairScreenInput) => client.screens.pair(meetingId, input, { key }), [meetingId]),
  );
  const send = async (): Promise<void> => {
    if (typed.trim() === '') return;
    const screen = await pair.run({ code: typed.trim(), siteId: site === HALL ? null : site });
    if (screen === null) return;
    setTyped('');
    onPaired(screen);
  };
  return (
    <Form label={t('pair')} onSubmit={() => void send()}>
      <TextField
        label={t('screenCode')}
        hint={t('screenCodeHint')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      {sites.length > 0 && (
        <SelectField
          label={t('where')}
          value={site}
          onChange={setSite}
          options={[
            { value: HALL, label: t('hall') },
            ...sites.map(({ id, name }) => ({ value: id, label: t('atSite', { name }) })),
          ]}
        />
      )}
      <Button
        type="submit"
        kind="filled"
        icon={IconDeviceDesktopPlus}
        busy={pair.busy}
        locked={typed.trim() === '' ? t('needCode') : undefined}
      >
        {t('pair')}
      </Button>
      <Refusal text={pair.problem} onDismiss={pair.clear} />
    </Form>
  );
}
