import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type PdfJob } from './pdf-job.js';

const HERE = fileURLToPath(import.meta.url);
const SECONDS_OF_GRACE = 10;
const BYTES_PER_FILE_BLOCK = 512;

/** Run from source, Node strips the types itself but does not find `.ts` behind the `.js` of the imports. */
const SOURCE_HOOK = `data:text/javascript,${encodeURIComponent(
  `import { registerHooks } from 'node:module';
   registerHooks({ resolve: (name, context, next) =>
     next(context.parentURL?.endsWith('.ts') ? name.replace(/^(\\..*)\\.js$/, '$1.ts') : name, context) });`,
)}`;

/** CPU seconds, file size and core dumps for the process and all it starts; then Node takes the place of the shell. */
const SHELL = 'ulimit -t "$1"; ulimit -f "$2"; ulimit -c 0; shift 2; exec "$@"';

export interface ChildCommand {
  readonly program: string;
  readonly args: readonly string[];
}

/** The command line of the child process that does a job: what it may read, write and use is laid down there. */
export function childCommand(job: PdfJob): ChildCommand {
  const { limits } = job;
  const isSource = HERE.endsWith('.ts');
  const entry = resolve(dirname(HERE), `child/main.${isSource ? 'ts' : 'js'}`);
  const node = [
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    '--disable-warning=SecurityWarning',
    `--max-old-space-size=${Math.floor(limits.memoryBytes / 2 / 1024 / 1024)}`,
    ...permissions(job),
    ...(isSource ? ['--experimental-strip-types', `--import=${SOURCE_HOOK}`] : []),
    entry,
  ];
  const cpuSeconds = String(Math.ceil(limits.timeoutSeconds) + SECONDS_OF_GRACE);
  const fileBlocks = String(Math.ceil(limits.outputBytes / BYTES_PER_FILE_BLOCK));
  return { program: 'sh', args: ['-c', SHELL, 'sh', cpuSeconds, fileBlocks, ...node] };
}

/**
 * JavaScript in the child reads our code and the folder of its job, writes a part of that, and nothing else.
 * Few paths, none the beginning of another: Node loses track of a folder whose name begins the name of another.
 */
function permissions(job: PdfJob): readonly string[] {
  const isNative = job.engines.structure === 'qpdf' || job.engines.pages === 'poppler';
  const programs = isNative ? ['--allow-child-process'] : [];
  const draws = job.engines.pages === 'pdfjs' || job.operation.kind === 'lighter-copy';
  const canvas = draws ? ['--allow-addons'] : [];
  const read = [codeRoot(), job.folder].map((path) => `--allow-fs-read=${path}`);
  return ['--permission', ...read, `--allow-fs-write=${job.workDir}`, ...programs, ...canvas];
}

/** The folder that holds node_modules, and with it our own code. */
function codeRoot(): string {
  const installed = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
  return resolve(dirname(installed), '../..');
}
