import { type Id } from '@app/contracts';
import { defineJob } from '@app/platform';

/** Marks on older versions of a paper get their successors on the newest. */
export const carryOverJob = defineJob<{ readonly documentId: Id }>('annotations.carry-over');
