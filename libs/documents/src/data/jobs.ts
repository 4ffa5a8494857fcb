import { type Id } from '@app/contracts';
import { defineJob } from '@app/platform';

/** Takes a version through all steps of intake that are left. A killed worker's job is taken up by another. */
export const intakeJob = defineJob<{ readonly versionId: Id }>('documents.intake', {
  concurrency: 2,
  expireInSeconds: 3600,
});
/** Removes objects of papers that are no longer there. */
export const eraseJob = defineJob<{ readonly prefixes: readonly string[] }>('documents.erase');
/** Makes one merged PDF. */
export const bundleJob = defineJob<{ readonly bundleId: Id }>('documents.bundle', { expireInSeconds: 1800 });
/** Hourly: uploads given up, pieces nobody knows, intake that stands still, bundles that are out of date. */
export const sweepPapersJob = defineJob<object>('documents.sweep', { expireInSeconds: 1800 });
