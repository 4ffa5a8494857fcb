import { normaliseTypedCode } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { IconLogin2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { useProblemText } from '../../live/problem-text.js';
import { Button } from '../../ui/button/button.js';
import { TextField } from '../../ui/field/text-field.js';
import { Form } from '../../ui/form/form-layout.js';
import { Refusal } from '../../ui/state/refusal.js';
import { keepHallTablet } from './hall-tablet.js';

/** Letters of a seat code, dashes left out. */
const CODE_LENGTH = 8;

/** Opens this device as the tablet of a seat, with the code on the slip. */
export function SeatCodeForm({
  code,
  onOpened,
}: {
  readonly code: string;
  readonly onOpened: (meetingId: string) => void;
}) {
  const { t } = useTranslation('attendance');
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [typed, setTyped] = useState(code);
  const [busy, setBusy] = useState<string | undefined>();
  const [problem, setProblem] = useState<string | null>(null);
  const isWhole = normaliseTypedCode(typed).length === CODE_LENGTH;

  const open = async (): Promise<void> => {
    if (!isWhole || busy !== undefined) return;
    setBusy(t('opening'));
    setProblem(null);
    try {
      const { meetingId } = await client.attendance.openSeat({ code: normaliseTypedCode(typed) });
      keepHallTablet(meetingId);
      await queries.resetQueries();
      onOpened(meetingId);
    } catch (error) {
      setProblem(problemText(error));
      setBusy(undefined);
    }
  };

  return (
    <Form label={t('seatTitle')} onSubmit={() => void open()}>
      <TextField
        label={t('seatCode')}
        hint={t('seatCodeHint')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <Refusal text={problem} />
      <Button
        type="submit"
        kind="filled"
        size="large"
        width="full"
        icon={IconLogin2}
        busy={busy}
        locked={isWhole ? undefined : t('needSeatCode')}
      >
        {t('openSeat')}
      </Button>
    </Form>
  );
}
