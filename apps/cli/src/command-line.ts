import { OperatorError } from './operator-error.js';

/** One command of `ecab`. */
export interface CliCommand {
  /** One line for `ecab help`. */
  readonly summary: string;
  /** How the command is called, after its name. */
  readonly usage: string;
  /** @throws OperatorError and other failures, which end the process with code 1 */
  run(args: readonly string[]): Promise<void>;
}

/** `name` as an option with a value (`--name value`), and what remains without it. */
export function takeOption(
  args: readonly string[],
  name: string,
): { readonly value: string | undefined; readonly rest: readonly string[] } {
  const at = args.indexOf(`--${name}`);
  if (at === -1) return { value: undefined, rest: args };
  const value = args[at + 1];
  if (value === undefined || value.startsWith('--')) {
    throw new OperatorError(`--${name} has no value.`, `Write --${name} followed by its value.`);
  }
  return { value, rest: [...args.slice(0, at), ...args.slice(at + 2)] };
}
