import { type PdfJob } from '../pdf-job.js';
import { runProgram } from './native-program.js';
import { type Qpdf, type QpdfArgument, type QpdfEnd } from './qpdf.js';

/** The `qpdf` of the system. */
export class NativeQpdf implements Qpdf {
  readonly #job: PdfJob;

  constructor(job: PdfJob) {
    this.#job = job;
  }

  async run(args: readonly QpdfArgument[]): Promise<QpdfEnd> {
    const files = args.flatMap((arg) => (typeof arg === 'string' ? [] : [arg.file]));
    const line = args.map((arg) => (typeof arg === 'string' ? arg : `${arg.prefix ?? ''}${arg.file}`));
    const { exitCode, messages } = await runProgram(this.#job, 'qpdf', line);
    const withoutPaths = (message: string) => files.reduce((text, file) => text.replaceAll(file, 'file'), message);
    return { exitCode, messages: messages.map(withoutPaths) };
  }
}
