import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '../operator-error.js';
import { hashOf } from './backup-writer.js';
import { type BackupManifest } from './manifest.js';

/** The manifest of a backup folder. @throws OperatorError when the folder is not a backup this release can read */
export function readManifest(folder: string): BackupManifest {
  const path = join(folder, 'manifest.json');
  if (!existsSync(path)) {
    throw new OperatorError(
      `${folder} is not a complete backup: it has no manifest.json.`,
      'Name the folder "ecabinet-<date>" that "ecab backup" printed; one that ends in ".partial" was interrupted.',
    );
  }
  const manifest = parse(path);
  if (manifest?.product === 'ecabinet' && manifest.format === 1) return manifest;
  throw new OperatorError(`${path} is damaged or was made by a later release.`, 'Use another backup, or that release.');
}

function parse(path: string): BackupManifest | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as BackupManifest;
  } catch {
    return undefined;
  }
}

/** Reads every file of the backup again. @throws OperatorError naming the first that is missing or different */
export async function verifyFiles(folder: string, manifest: BackupManifest): Promise<void> {
  for (const { path, bytes, sha256 } of manifest.files) {
    const found = await hashOf(join(folder, path)).catch(() => undefined);
    if (found?.bytes === bytes && found.sha256 === sha256) continue;
    throw new OperatorError(
      `${path} of the backup is ${found === undefined ? 'missing' : 'not what was written'}.`,
      'The backup is damaged: nothing was restored. Use another one.',
    );
  }
}
