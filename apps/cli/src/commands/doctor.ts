import { loadConfig } from '@app/platform';
import { type CliCommand } from '../command-line.js';
import { checkDataFolder } from '../doctor/check-data-folder.js';
import { checkPrograms } from '../doctor/check-programs.js';
import { checkDatabase, checkMail, checkStorage } from '../doctor/check-services.js';
import { broken, type Finding, ok } from '../doctor/finding.js';
import { OperatorError } from '../operator-error.js';
import { say } from '../progress.js';

const OLDEST_NODE = [24, 15] as const;
const MARKS: Readonly<Record<Finding['state'], string>> = { ok: '✓', missing: '–', broken: '✗' };

/** Looks, changes nothing. */
export const doctor: CliCommand = {
  summary:
    'Say what is installed, what is missing and what that costs. Ends with code 1 when something must be mended.',
  usage: '',
  run: async () => {
    const config = loadConfig(process.env);
    const findings: readonly Finding[] = [
      checkNode(),
      await checkDatabase(config),
      await checkStorage(config),
      ...checkDataFolder(config.dataDir),
      checkMail(config),
      ...(await checkPrograms()),
    ];
    for (const { what, state, detail } of findings) say(`${MARKS[state]} ${what.padEnd(14)} ${detail}`);

    const toMend = findings.filter(({ state }) => state === 'broken').map(({ what }) => what);
    if (toMend.length > 0) throw new OperatorError('It will not work like this.', `To mend: ${toMend.join(', ')}.`);
  },
};

function checkNode(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isNewEnough = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  if (isNewEnough) return ok('Node', process.versions.node);
  return broken('Node', `${process.versions.node}; ${OLDEST_NODE.join('.')} or later is needed`);
}
