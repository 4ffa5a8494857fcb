import { constants } from 'node:fs';
import { basename, dirname } from 'node:path';
import createModule, { type QpdfInstance } from '@neslinesli93/qpdf-wasm';
import { type Qpdf, type QpdfArgument, type QpdfEnd } from './qpdf.js';

/** The part of the module that its own types leave out. */
interface QpdfModule extends QpdfInstance {
  readonly NODEFS: unknown;
  readonly FS: QpdfInstance['FS'] & {
    readonly mount: (type: unknown, options: { readonly root: string }, at: string) => void;
  };
}

type Load = () => Promise<QpdfModule>;

/**
 * qpdf as WebAssembly from npm. Folders are mounted, so that files of any size are read and written
 * in pieces and never lie in its memory as a whole.
 */
export class WasmQpdf implements Qpdf {
  async run(args: readonly QpdfArgument[]): Promise<QpdfEnd> {
    nameFileConstants();
    const messages: string[] = [];
    // A module runs its main function once in a clean state, so each run takes a new one (20 ms).
    const module = await withConsole(messages, () => (createModule as unknown as Load)());
    const mounts = new Map<string, string>();
    const line = args.map((arg) =>
      typeof arg === 'string' ? arg : `${arg.prefix ?? ''}${mounted(module, mounts, arg.file)}`,
    );
    const exitCode = callMain(module, line, messages);
    return { exitCode, messages: messages.map((message) => message.replaceAll(/\/m\d+\/[^\s:]+/g, 'file')) };
  }
}

function mounted(module: QpdfModule, mounts: Map<string, string>, file: string): string {
  const folder = dirname(file);
  const at = mounts.get(folder) ?? `/m${mounts.size}`;
  if (!mounts.has(folder)) {
    module.FS.mkdir(at);
    module.FS.mount(module.NODEFS, { root: folder }, at);
    mounts.set(folder, at);
  }
  return `${at}/${basename(file)}`;
}

/** Aborts of the module (no memory, a trap) arrive as exceptions; they end this run like an error of qpdf itself. */
function callMain(module: QpdfModule, args: readonly string[], messages: string[]): number {
  try {
    return module.callMain([...args]);
  } catch (error) {
    messages.push(String(error));
    return 2;
  }
}

/** The module prints to the console as it stands when the module is made, and knows no other way. */
async function withConsole<T>(messages: string[], make: () => Promise<T>): Promise<T> {
  const { log, error } = console;
  const keep = (line: string) => void messages.push(line);
  Object.assign(console, { log: keep, error: keep });
  try {
    return await make();
  } finally {
    Object.assign(console, { log, error });
  }
}

/** The module asks `process.binding`, which Node has deprecated and a restricted process refuses, for these numbers only. */
function nameFileConstants(): void {
  Object.defineProperty(process, 'binding', { value: () => ({ fs: constants }), configurable: true });
}
