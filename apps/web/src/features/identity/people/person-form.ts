import {
  foldUsername,
  type Honorific,
  type Id,
  type PersonInput,
  type PersonView,
  type PostInput,
  USERNAME_FORM,
} from '@app/contracts';

/** One position as it is being typed; `key` keeps its place in the form. */
export interface PostValues {
  readonly key: string;
  readonly unitId: Id | null;
  readonly title: string;
}

/** A person as being typed. */
export interface PersonValues {
  readonly fullName: string;
  readonly honorific: Honorific;
  readonly rank: string;
  readonly username: string;
  readonly email: string;
  readonly phone: string;
  readonly posts: readonly PostValues[];
  /** `key` of the main position. */
  readonly mainKey: string | null;
}

const DEFAULT_RANK = '1000';

export const newPost = (unitId: Id | null = null): PostValues => ({ key: crypto.randomUUID(), unitId, title: '' });

export function valuesOf(person: PersonView | null): PersonValues {
  if (person === null) {
    const post = newPost();
    const names = { fullName: '', username: '', email: '', phone: '' };
    return { ...names, honorific: 'dong-chi', rank: DEFAULT_RANK, posts: [post], mainKey: post.key };
  }
  const posts = person.posts.map((post) => ({
    key: post.id,
    unitId: post.unitId,
    title: post.title,
    isMain: post.isMain,
  }));
  return {
    fullName: person.fullName,
    honorific: person.honorific,
    rank: String(person.protocolRank),
    username: person.username ?? '',
    email: person.email ?? '',
    phone: person.phone ?? '',
    posts: posts.map(({ key, unitId, title }) => ({ key, unitId, title })),
    mainKey: posts.find((post) => post.isMain)?.key ?? posts[0]?.key ?? null,
  };
}

const isEmptyPost = (post: PostValues): boolean => post.unitId === null && post.title.trim() === '';

/** Words of `people.*` for what is wrong, by the id of the field. */
export type PersonErrors = Readonly<
  Record<
    string,
    'needName' | 'needRank' | 'needUnit' | 'needTitle' | 'badUsername' | 'badEmail' | 'badPhone' | undefined
  >
>;

export const postFieldId = (post: PostValues, field: 'unit' | 'title'): string => `post-${field}-${post.key}`;

/** What the server would refuse too, said beside the field before anything is sent. */
export function personErrors(values: PersonValues): PersonErrors {
  const { fullName, rank, username, email, phone, posts } = values;
  const errors: Record<string, PersonErrors[string]> = {};
  if (fullName.trim() === '') errors['full-name'] = 'needName';
  if (!/^\d{1,6}$/.test(rank.trim())) errors['rank'] = 'needRank';
  if (username.trim() !== '' && !USERNAME_FORM.test(foldUsername(username))) errors['username'] = 'badUsername';
  if (email.trim() !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim())) errors['email'] = 'badEmail';
  if (phone.trim() !== '' && !/^\+?[\d\s.()-]{8,20}$/.test(phone.trim())) errors['phone'] = 'badPhone';
  for (const post of posts.filter((one) => !isEmptyPost(one))) {
    if (post.unitId === null) errors[postFieldId(post, 'unit')] = 'needUnit';
    if (post.title.trim() === '') errors[postFieldId(post, 'title')] = 'needTitle';
  }
  return errors;
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What is sent: positions left empty are no positions; the first is the main one where none was marked. */
export function inputOf(values: PersonValues): PersonInput {
  const filled = values.posts.filter((post) => !isEmptyPost(post));
  const mainKey = filled.some((post) => post.key === values.mainKey) ? values.mainKey : filled[0]?.key;
  return {
    fullName: values.fullName.trim(),
    honorific: values.honorific,
    username: orNull(values.username),
    email: orNull(values.email),
    phone: orNull(values.phone),
    protocolRank: Number(values.rank),
    posts: filled.flatMap((post): readonly PostInput[] =>
      post.unitId === null ? [] : [{ unitId: post.unitId, title: post.title.trim(), isMain: post.key === mainKey }],
    ),
  };
}
