import { type AgendaItemView, MEETING_LIMITS } from '@app/contracts';
import { IconDeviceFloppy, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { useSessionSheet } from '../../live/use-session-sheet.js';
import { Button } from '../../ui/button/button.js';
import { TextAreaField } from '../../ui/field/text-area-field.js';
import { Actions } from '../../ui/form/form-layout.js';
import { Sheet } from '../../ui/sheet/sheet.js';
import { Refusal } from '../../ui/state/refusal.js';
import { StatusBox } from '../../ui/state/status-box.js';
import styles from './script.module.css';
import { useScript } from './use-script.js';

/** Script and draft conclusion of an item, written by the secretariat, also while the item runs. */
export function ScriptSheet() {
  const { items } = useMeeting().meeting;
  const { isOpen, of, fold } = useSessionSheet();
  const item = items.find(({ id }) => id === of);
  if (item === undefined) return null;
  return <Editor item={item} opened={isOpen('script')} onFold={fold} />;
}

interface EditorProps {
  readonly item: AgendaItemView;
  readonly opened: boolean;
  readonly onFold: () => void;
}

function Editor({ item, opened, onFold }: EditorProps) {
  const { t } = useTranslation('session');
  const script = useScript(item.id);
  const done = async (): Promise<void> => {
    if (await script.save()) onFold();
  };
  return (
    <Sheet
      opened={opened}
      onFold={onFold}
      eyebrow={t('item', { number: item.number ?? '' })}
      title={item.title}
      footer={
        <Button kind="filled" icon={IconDeviceFloppy} busy={script.busy} onClick={() => void done()}>
          {t('saveScript')}
        </Button>
      }
    >
      <div className={styles.sheet}>
        <Refusal text={script.other === null ? script.problem : null} onDismiss={script.clear} />
        {script.other && (
          <StatusBox tone="amber" icon={IconUsers} title={t('scriptChanged')} announced="alert">
            <div className={styles.other}>
              <p>{script.other.script}</p>
              <p>{script.other.draftConclusion}</p>
              <Actions>
                <Button size="small" onClick={script.takeOther}>
                  {t('takeOther')}
                </Button>
                <Button size="small" onClick={script.keepMine}>
                  {t('keepMine')}
                </Button>
              </Actions>
            </div>
          </StatusBox>
        )}
        <TextAreaField
          label={t('script')}
          hint={t('scriptHint')}
          rows={10}
          maxLength={MEETING_LIMITS.scriptMax}
          value={script.shown.script}
          onChange={(event) => script.edit({ script: event.currentTarget.value })}
        />
        <TextAreaField
          label={t('draftConclusion')}
          hint={t('draftConclusionHint')}
          rows={6}
          maxLength={MEETING_LIMITS.scriptMax}
          value={script.shown.draftConclusion}
          onChange={(event) => script.edit({ draftConclusion: event.currentTarget.value })}
        />
      </div>
    </Sheet>
  );
}
