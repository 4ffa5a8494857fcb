import { constants } from 'node:fs';
import { copyFile, link, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { PdfToolsError } from './pdf-outcome.js';

/**
 * The only place a job can see and write: the papers it works on lie in `in` under names of ours, what it makes in `made`.
 * So it cannot look at other papers beside them, and an output appears only when the job has ended well.
 */
export class JobFolder {
  readonly #root: string;

  private constructor(root: string) {
    this.#root = root;
  }

  static async make(tmpDir: string): Promise<JobFolder> {
    const folder = new JobFolder(await mkdtemp(join(tmpDir, 'ecab-pdf-')));
    await mkdir(folder.#papers);
    await mkdir(folder.made);
    return folder;
  }

  get root(): string {
    return this.#root;
  }

  get made(): string {
    return join(this.#root, 'made');
  }

  get #papers(): string {
    return join(this.#root, 'in');
  }

  /** Brings papers in without copying where the file system allows; returns where the job finds them. */
  async bring(files: readonly string[]): Promise<readonly string[]> {
    const brought = files.map((_, at) => join(this.#papers, `${at}.pdf`));
    for (const [at, file] of files.entries()) await linkOrCopy(file, brought[at] ?? '');
    return brought;
  }

  /** Moves one made file to its place. */
  async takeOut(name: string, target: string): Promise<void> {
    await move(join(this.made, name), target);
  }

  /** Moves all files of a made folder into another one, which is made. */
  async takeOutAll(name: string, targetFolder: string): Promise<void> {
    await mkdir(targetFolder, { recursive: true, mode: 0o700 });
    for (const file of await readdir(join(this.made, name))) {
      await move(join(this.made, name, file), join(targetFolder, basename(file)));
    }
  }

  async remove(): Promise<void> {
    await rm(this.#root, { recursive: true, force: true });
  }
}

async function linkOrCopy(file: string, target: string): Promise<void> {
  try {
    await link(file, target);
  } catch {
    // Another disk, or a file system without links.
    await copyFile(file, target, constants.COPYFILE_FICLONE).catch((error: unknown) => {
      throw new PdfToolsError(`The paper cannot be read: ${String(error)}`);
    });
  }
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch {
    await copyFile(from, to);
    await rm(from);
  }
}
