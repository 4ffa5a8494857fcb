import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

// Tests are not built, and the metadata is made by the build itself.
const isLeftOut = (path) => /\.spec\.ts$|\.md$|apps\/api\/src\/metadata\.ts$/.test(path);

/** SHA-256 over names and contents of the given files and folders of `root`; absent ones count as absent. */
export function sourcesHash(root, names) {
  const hash = createHash('sha256');
  for (const path of names.flatMap((name) => filesOf(join(root, name))).sort()) {
    if (isLeftOut(path)) continue;
    hash
      .update(`${relative(root, path)}\0`)
      .update(readFileSync(path))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesOf(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
