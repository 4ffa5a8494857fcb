import { SECRET_ITEM_TITLE } from '@app/contracts';

/** The title of a secret item is not even stored. */
export const titleOf = ({
  isSecret,
  title,
}: {
  readonly isSecret: boolean;
  readonly title: string;
}): { readonly title: string } => ({ title: isSecret ? SECRET_ITEM_TITLE : title });
