import { type PersonCard, type PersonView } from '@app/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../live/client.js';
import { Avatar } from '../../../ui/avatar/avatar.js';
import { Button } from '../../../ui/button/button.js';
import { Card } from '../../../ui/card/card.js';
import { List } from '../../../ui/list/list.js';
import { Row } from '../../../ui/list/row.js';
import { ConfirmSheet } from '../../../ui/sheet/confirm-sheet.js';
import { useSheet } from '../../../ui/sheet/use-sheet.js';
import { Refusal } from '../../../ui/state/refusal.js';
import { mayManage, useReach } from '../access.js';
import { positionOf } from '@app/contracts';
import { useSend } from '../use-send.js';
import { AideSheet } from './aide-sheet.js';

/** Who answers in this person's name, and for whom this person answers. */
export function AidesCard({ person }: { readonly person: PersonView }) {
  const { t } = useTranslation('identity');
  const may = mayManage(useReach(), person);
  const { sheet, open, fold } = useSheet();
  const hasAides = person.aides.length > 0;
  return (
    <>
      <Card
        title={t('people.aides')}
        padding={hasAides ? 'none' : 'normal'}
        aside={
          may && (
            <Button size="small" onClick={() => open('aide')}>
              {t('people.addAide')}
            </Button>
          )
        }
      >
        {hasAides ? <Aides person={person} mayEdit={may} /> : <p>{t('people.noAides')}</p>}
        {sheet === 'aide' && may && <AideSheet leader={person} onFold={fold} />}
      </Card>
      {person.aideOf.length > 0 && <AideOf leaders={person.aideOf} />}
    </>
  );
}

function Aides({ person, mayEdit }: { readonly person: PersonView; readonly mayEdit: boolean }) {
  const { t } = useTranslation('identity');
  const [leaving, setLeaving] = useState<PersonCard | null>(null);
  const remove = useSend((key: string, aideId: string) => client.identity.removeAide(person.id, { aideId }, { key }));
  return (
    <>
      <List label={t('people.aides')}>
        {person.aides.map((aide) => (
          <Row
            key={aide.id}
            lead={<Avatar name={aide.fullName} />}
            title={aide.fullName}
            detail={positionOf(aide)}
            trail={
              mayEdit && (
                <Button size="small" onClick={() => setLeaving(aide)}>
                  {t('people.removeAide')}
                </Button>
              )
            }
          />
        ))}
      </List>
      <Refusal text={remove.text} onDismiss={remove.clear} />
      {leaving !== null && (
        <ConfirmSheet
          opened
          onBack={() => setLeaving(null)}
          title={t('people.removeAideTitle')}
          consequence={t('people.removeAideText', { aide: leaving.fullName, leader: person.fullName })}
          verb={t('people.removeAide')}
          busy={remove.busy}
          onConfirm={() => void remove.run(leaving.id).then(() => setLeaving(null))}
        />
      )}
    </>
  );
}

function AideOf({ leaders }: { readonly leaders: readonly PersonCard[] }) {
  const { t } = useTranslation('identity');
  return (
    <Card title={t('people.aideOf')} padding="none">
      <List>
        {leaders.map((leader) => (
          <Row
            key={leader.id}
            lead={<Avatar name={leader.fullName} />}
            title={leader.fullName}
            detail={positionOf(leader)}
          />
        ))}
      </List>
    </Card>
  );
}
