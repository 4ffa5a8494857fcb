import { type Id } from '@app/contracts';
import { IconArrowRight, IconCheck, IconMapPin, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../live/client.js';
import { Button } from '../../../ui/button/button.js';
import { Card } from '../../../ui/card/card.js';
import { Line, Stack } from '../../../ui/page/page.js';
import { contentOf } from '../content-of.js';
import { type Marks } from '../use-marks.js';
import { type CarriedMark, carriedOn } from './carried.js';
import styles from './carried-tray.module.css';

export interface CarriedTrayProps {
  readonly marks: Marks;
  readonly me: Id;
  readonly documentId: Id;
  readonly versionId: Id;
  /** The page that is read now: where an orphan is put. */
  readonly page: number;
  readonly onGo: (page: number) => void;
}

/** Marks of the version before that want a look: nobody has to, and nothing is lost by leaving them. */
export function CarriedTray({ marks, me, documentId, versionId, page, onGo }: CarriedTrayProps) {
  const { t } = useTranslation('annotations');
  const { toCheck, orphans } = carriedOn(marks.shown, versionId, me);
  if (toCheck.length + orphans.length === 0) return null;
  const settle = ({ mark }: CarriedMark, on: number) =>
    void marks.put(mark.id, { ...contentOf(mark), page: on }, mark.rev);
  return (
    <Stack>
      {toCheck.length > 0 && (
        <Card title={t('carried.checkTitle')} ground="sunken" corners="medium">
          <p>{t('carried.checkText')}</p>
          {toCheck.map((one) => (
            <Carried key={one.mark.id} one={one} documentId={documentId}>
              <Button size="small" icon={IconArrowRight} onClick={() => onGo(one.mark.page)}>
                {t('carried.see', { page: one.mark.page })}
              </Button>
              <Button size="small" icon={IconCheck} onClick={() => settle(one, one.mark.page)}>
                {t('carried.right')}
              </Button>
            </Carried>
          ))}
        </Card>
      )}
      {orphans.length > 0 && (
        <Card title={t('carried.orphanTitle')} ground="sunken" corners="medium">
          <p>{t('carried.orphanText')}</p>
          {orphans.map((one) => (
            <Carried key={one.mark.id} one={one} documentId={documentId}>
              <Button
                size="small"
                icon={IconMapPin}
                onClick={() => {
                  settle(one, page);
                  onGo(page);
                }}
              >
                {t('carried.placeHere', { page })}
              </Button>
              <Button size="small" kind="text" icon={IconTrash} onClick={() => void marks.remove(one.mark.id)}>
                {t('carried.remove')}
              </Button>
            </Carried>
          ))}
        </Card>
      )}
    </Stack>
  );
}

interface CarriedProps {
  readonly one: CarriedMark;
  readonly documentId: Id;
  readonly children: React.ReactNode;
}

/** What it says, with the page it was on. */
function Carried({ one: { mark, before }, documentId, children }: CarriedProps) {
  const { t } = useTranslation('annotations');
  const words = mark.text !== '' ? mark.text : (before?.quote ?? mark.quote);
  return (
    <div className={styles.mark}>
      {before !== null && (
        <figure className={styles.before}>
          <img
            src={client.documents.thumbnailUrl(documentId, before.versionId, before.page)}
            alt=""
            className={styles.picture}
          />
          <figcaption>{t('carried.before', { page: before.page })}</figcaption>
        </figure>
      )}
      <div className={styles.what}>
        <Stack gap="small">
          <p>{words === null || words === '' ? t('carried.stroke') : words}</p>
          <Line>{children}</Line>
        </Stack>
      </div>
    </div>
  );
}
