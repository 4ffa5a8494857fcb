import { type ShownMark } from '@app/client';
import { type MarkColor, type MarkContent, type MarkShape, type MarkSharing } from '@app/contracts';
import { IconEdit, IconLock, IconTrash, IconUser, IconUsers, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.js';
import { IconButton } from '../../../ui/button/icon-button.js';
import { IconText } from '../../../ui/icon/icon-text.js';
import { contentOf } from '../content-of.js';
import { isUnderWords } from '../layer/drawn-mark.js';
import { MarkStateSign } from '../mark-state-sign.js';
import { ColorRow } from '../tools/color-row.js';
import { type Writing } from '../use-writing.js';
import styles from './pick.module.css';
import { ShareSheet } from './share-sheet.js';

/** The mark that is picked: whose it is, who sees it, and what can be done with it. */
export function MarkBar({ writing, picked }: { readonly writing: Writing; readonly picked: ShownMark }) {
  const { t } = useTranslation('annotations');
  const { mark } = picked;
  const isOwn = mark.author.personId === writing.me;
  const close = () => writing.select(null);
  return (
    <div className={styles.bar} role="group" aria-label={t('write.picked')}>
      <div className={styles.facts}>
        {mark.text !== '' && <p className={styles.words}>{mark.text}</p>}
        {isOwn ? (
          <SharedWith sharing={mark.sharing} />
        ) : (
          <IconText icon={IconUser}>{t('write.of', { name: mark.author.name })}</IconText>
        )}
        {isOwn && picked.state !== 'on-server' && <MarkStateSign state={picked.state} />}
      </div>
      {isOwn && <OwnActs writing={writing} picked={picked} onDone={close} />}
      <IconButton label={t('write.close')} icon={IconX} onClick={close} />
    </div>
  );
}

interface OwnActsProps {
  readonly writing: Writing;
  readonly picked: ShownMark;
  readonly onDone: () => void;
}

function OwnActs({ writing, picked, onDone }: OwnActsProps) {
  const { t } = useTranslation('annotations');
  const [sheet, setSheet] = useState<'share' | null>(null);
  const { mark } = picked;
  const { shape, versionId, page } = mark;
  const put = (change: Partial<MarkContent> | null) => {
    const before = contentOf(mark);
    writing.write([{ markId: mark.id, before, after: change === null ? null : { ...before, ...change } }]);
  };
  return (
    <>
      {shape.kind !== 'stamp' && (
        <ColorRow
          color={shape.color}
          kind={isUnderWords(shape) || shape.kind === 'note' ? 'light' : 'full'}
          onChoose={(color) => put({ shape: colored(shape, color) })}
        />
      )}
      {(shape.kind === 'note' || shape.kind === 'text') && (
        <Button size="small" icon={IconEdit} onClick={() => writing.setDraft({ mark: picked, versionId, page, shape })}>
          {t('write.editWords')}
        </Button>
      )}
      <Button size="small" icon={IconUsers} onClick={() => setSheet('share')}>
        {t('write.share')}
      </Button>
      <Button
        size="small"
        icon={IconTrash}
        onClick={() => {
          put(null);
          onDone();
        }}
      >
        {t('write.delete')}
      </Button>
      <ShareSheet
        key={mark.id}
        opened={sheet === 'share'}
        sharing={mark.sharing}
        onFold={() => setSheet(null)}
        onSave={(sharing) => {
          put({ sharing });
          setSheet(null);
        }}
      />
    </>
  );
}

const colored = (shape: MarkShape, color: MarkColor): MarkShape =>
  shape.kind === 'stamp' ? shape : { ...shape, color };

function SharedWith({ sharing }: { readonly sharing: MarkSharing }) {
  const { t } = useTranslation('annotations');
  switch (sharing.with) {
    case 'nobody':
      return <IconText icon={IconLock}>{t('share.private')}</IconText>;
    case 'meeting':
      return <IconText icon={IconUsers}>{t('share.withMeeting')}</IconText>;
    case 'people':
      return <IconText icon={IconUsers}>{t('share.withPeople', { count: sharing.personIds.length })}</IconText>;
  }
}
