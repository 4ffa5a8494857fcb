import { type MarkContent, type MarkView } from '@app/contracts';

/** What its author put, without what the server knows besides. */
export const contentOf = ({ versionId, page, shape, text, sharing }: MarkView): MarkContent => ({
  versionId,
  page,
  shape,
  text,
  sharing,
});
