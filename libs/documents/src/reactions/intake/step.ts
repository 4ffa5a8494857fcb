import { type DocumentRefusal } from '@app/contracts';
import { type Tx } from '@app/platform';
import { type DocumentVersion } from '../../data/entities.js';
import { type StepValues } from './intake-ledger.js';
import { type Workspace } from './workspace.js';

export interface StepWork {
  readonly version: DocumentVersion;
  readonly files: Workspace;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

export type StepEnd =
  | {
      readonly kind: 'done';
      readonly values: StepValues;
      /** Rows written in the transaction that commits the step. */
      readonly write?: (tx: Tx) => Promise<void>;
      /** What is of no use any more once the step is committed; may be left undone by a kill. */
      readonly after?: () => Promise<void>;
    }
  | { readonly kind: 'refused'; readonly code: DocumentRefusal; readonly detail: string };

/** One step of intake: may be run any number of times until its end is committed. */
export interface IntakeStepRunner {
  run(work: StepWork): Promise<StepEnd>;
}
