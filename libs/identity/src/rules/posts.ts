import { type PostInput } from '@app/contracts';

interface PresentPost extends PostInput {
  readonly id: string;
}

/** Whoever has posts has exactly one main one; nobody has the same post twice. */
export const hasOneMain = (posts: readonly PostInput[]): boolean =>
  (posts.length === 0 || posts.filter((post) => post.isMain).length === 1) &&
  new Set(posts.map(keyOf)).size === posts.length;

const keyOf = (post: PostInput): string => `${post.unitId} ${post.title}`;

/** What has to be done to come from the present posts to the wanted ones; a post is its unit and its title. */
export function comparePosts<P extends PresentPost>(
  present: readonly P[],
  wanted: readonly PostInput[],
): { readonly added: readonly PostInput[]; readonly removed: readonly P[]; readonly changed: readonly P[] } {
  const want = new Map(wanted.map((post) => [keyOf(post), post]));
  const have = new Set(present.map(keyOf));
  return {
    added: wanted.filter((post) => !have.has(keyOf(post))),
    removed: present.filter((post) => !want.has(keyOf(post))),
    changed: present.flatMap((post) => {
      const wish = want.get(keyOf(post));
      return wish !== undefined && wish.isMain !== post.isMain ? [{ ...post, isMain: wish.isMain }] : [];
    }),
  };
}
