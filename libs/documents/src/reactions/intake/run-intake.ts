import { join } from 'node:path';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { type DocumentRefusal, type Id } from '@app/contracts';
import { CONFIG, type Config, JobQueue, OBJECT_STORE, type ObjectStore } from '@app/platform';
import { type DocumentVersion } from '../../data/entities.js';
import { intakeJob } from '../../data/jobs.js';
import { originalKey, versionPrefix } from '../../data/object-keys.js';
import { type IntakeStep, stateAt } from '../../rules/intake-step.js';
import { Assemble } from './assemble.js';
import { DrawThumbnails } from './draw-thumbnails.js';
import { Inspect } from './inspect.js';
import { IntakeLedger } from './intake-ledger.js';
import { MakeCopy } from './make-copy.js';
import { ProgressTeller } from './progress-teller.js';
import { ReadTexts } from './read-texts.js';
import { type IntakeStepRunner } from './step.js';
import { Workspace } from './workspace.js';

/** Takes a version from its last committed step to the end. It may be killed anywhere: the next run goes on from there. */
@Injectable()
export class RunIntake {
  private readonly logger = new Logger('intake');
  private readonly runners: ReadonlyMap<IntakeStep, IntakeStepRunner>;

  constructor(
    jobs: JobQueue,
    private readonly ledger: IntakeLedger,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(OBJECT_STORE) private readonly store: ObjectStore,
    assemble: Assemble,
    inspect: Inspect,
    copy: MakeCopy,
    texts: ReadTexts,
    thumbnails: DrawThumbnails,
  ) {
    this.runners = new Map<IntakeStep, IntakeStepRunner>([
      ['assemble', assemble],
      ['inspect', inspect],
      ['copy', copy],
      ['texts', texts],
      ['thumbnails', thumbnails],
    ]);
    jobs.handle(intakeJob, ({ versionId }, signal) => this.run(versionId, signal));
  }

  async run(versionId: Id, signal: AbortSignal): Promise<void> {
    const files = await Workspace.open(join(this.config.dataDir, 'work'), this.store);
    try {
      for (let goesOn = true; goesOn && !signal.aborted;) goesOn = await this.step(versionId, files, signal);
    } finally {
      await files.close();
    }
    signal.throwIfAborted();
  }

  /** @returns whether there is a step after this one */
  private async step(versionId: Id, files: Workspace, signal: AbortSignal): Promise<boolean> {
    const version = await this.ledger.find(versionId);
    const runner = version && version.state === stateAt(version.step) ? this.runners.get(version.step) : undefined;
    if (!version || !runner) return false;

    const teller = new ProgressTeller((done, total) => this.ledger.progress(version, done, total));
    const onProgress = (done: number, total: number) => teller.tell(done, total);
    const end = await runner.run({ version, files, signal, onProgress });
    await teller.end();
    if (end.kind === 'refused') {
      await this.refuse(version, end.code, end.detail);
      return false;
    }
    const counts = await this.ledger.advance(version, end.values, end.write);
    if (counts) await end.after?.();
    return counts;
  }

  private async refuse(version: DocumentVersion, code: DocumentRefusal, detail: string): Promise<void> {
    if (!(await this.ledger.refuse(version, code, detail))) return;
    this.logger.log({ msg: 'a file was not taken', versionId: version.id, code });
    const kept = code === 'documents/secret-stamp' ? originalKey(version.id) : null;
    for await (const object of this.store.list(versionPrefix(version.id)))
      if (object.key !== kept) await this.store.delete(object.key);
  }
}
