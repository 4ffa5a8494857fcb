import { IconCheck, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.js';
import { Card } from '../../../ui/card/card.js';
import { Chip } from '../../../ui/chip/chip.js';
import { ComboField } from '../../../ui/field/combo-field.js';
import { TextField } from '../../../ui/field/text-field.js';
import { Line, Stack } from '../../../ui/page/page.js';
import { unitLabel, unitsInReach, useReach } from '../access.js';
import { newPost, type PersonErrors, type PersonValues, postFieldId, type PostValues } from './person-form.js';

interface PostFieldsProps {
  readonly values: PersonValues;
  readonly onChange: (values: PersonValues) => void;
  readonly errors: PersonErrors;
}

/** Positions: several, one of them main. */
export function PostFields({ values, onChange, errors }: PostFieldsProps) {
  const { t } = useTranslation('identity');
  return (
    <Stack>
      {values.posts.map((post, index) => (
        <PostField key={post.key} {...{ values, onChange, errors, post }} number={index + 1} />
      ))}
      <Line>
        <Button icon={IconPlus} onClick={() => onChange({ ...values, posts: [...values.posts, newPost()] })}>
          {t('people.addPost')}
        </Button>
      </Line>
    </Stack>
  );
}

function PostField({
  values,
  onChange,
  errors,
  post,
  number,
}: PostFieldsProps & { readonly post: PostValues; readonly number: number }) {
  const { t } = useTranslation('identity');
  const isMain = post.key === values.mainKey || values.posts.length === 1;
  const change = (part: Partial<PostValues>): void =>
    onChange({ ...values, posts: values.posts.map((one) => (one.key === post.key ? { ...one, ...part } : one)) });
  const remove = (): void => onChange({ ...values, posts: values.posts.filter((one) => one.key !== post.key) });
  const say = (id: string): string | undefined => {
    const word = errors[id];
    return word && t(`people.${word}`);
  };
  return (
    <Card
      title={t('people.post', { number })}
      level={3}
      ground="sunken"
      corners="medium"
      aside={isMain && <MainChip />}
    >
      <Stack>
        <TextField
          id={postFieldId(post, 'title')}
          label={t('people.postTitle')}
          value={post.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
          error={say(postFieldId(post, 'title'))}
          autoComplete="off"
          maxLength={200}
        />
        <UnitField post={post} onChange={(unitId) => change({ unitId })} error={say(postFieldId(post, 'unit'))} />
        <Line>
          {!isMain && (
            <Button size="small" onClick={() => onChange({ ...values, mainKey: post.key })}>
              {t('people.makeMain')}
            </Button>
          )}
          <Button size="small" kind="text" icon={IconTrash} onClick={remove}>
            {t('people.removePost')}
          </Button>
        </Line>
      </Stack>
    </Card>
  );
}

function MainChip() {
  const { t } = useTranslation('identity');
  return (
    <Chip tone="accent" icon={IconCheck}>
      {t('people.main')}
    </Chip>
  );
}

/** Only units in reach are offered; a position elsewhere keeps its own. */
function UnitField({
  post,
  onChange,
  error,
}: {
  readonly post: PostValues;
  readonly onChange: (unitId: string | null) => void;
  readonly error: string | undefined;
}) {
  const { t } = useTranslation('identity');
  const reach = useReach();
  const offered = unitsInReach(reach).map((unit) => unit.id);
  const ids = post.unitId === null || offered.includes(post.unitId) ? offered : [post.unitId, ...offered];
  return (
    <ComboField
      id={postFieldId(post, 'unit')}
      label={t('people.postUnit')}
      options={ids.map((id) => ({ value: id, ...unitLabel(reach, id) }))}
      value={post.unitId}
      onChange={onChange}
      error={error}
    />
  );
}
