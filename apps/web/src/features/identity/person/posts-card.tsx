import { type PersonView } from '@app/contracts';
import { IconBriefcase, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/card/card.js';
import { Chip } from '../../../ui/chip/chip.js';
import { List } from '../../../ui/list/list.js';
import { Row, RowIcon } from '../../../ui/list/row.js';
import { Empty } from '../../../ui/state/empty.js';

/** Positions, the main one marked where there are several. */
export function PostsCard({ person }: { readonly person: PersonView }) {
  const { t } = useTranslation('identity');
  if (person.posts.length === 0)
    return (
      <Card title={t('people.posts')}>
        <Empty icon={IconBriefcase} title={t('people.noPost')} />
      </Card>
    );
  return (
    <Card title={t('people.posts')} padding="none">
      <List>
        {person.posts.map((post) => (
          <Row
            key={post.id}
            lead={<RowIcon of={IconBriefcase} />}
            title={post.title}
            detail={post.unit}
            trail={
              post.isMain &&
              person.posts.length > 1 && (
                <Chip tone="accent" icon={IconCheck}>
                  {t('people.main')}
                </Chip>
              )
            }
          />
        ))}
      </List>
    </Card>
  );
}
