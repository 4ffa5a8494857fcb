import { createInterface } from 'node:readline/promises';
import { NestFactory } from '@nestjs/core';
import { CreateFirstAdministrator, type FirstAdministrator } from '@app/identity';
import { AppError, type Config, loadConfig, migrate } from '@app/platform';
import { WorkerModule } from '../../../worker/src/worker.module.js';
import { type CliCommand, takeOption } from '../command-line.js';
import { migrations } from '../migrations.js';
import { appRoleOf, openDatabase, type OpenDatabase } from '../open-database.js';
import { OperatorError } from '../operator-error.js';
import { say } from '../progress.js';

interface Wanted {
  readonly fullName: string;
  readonly username: string;
}

/** Without the demo an installation begins with nobody: this makes the one who makes everybody else. */
export const init: CliCommand = {
  summary: 'Make the first administrator and print the activation code; only while there is none.',
  usage: '[--name "Nguyễn Văn An"] [--username an.nv]',
  run: async (args) => {
    const wanted = await askFor(args);
    const config = loadConfig(process.env);
    const database = await openDatabase(config);
    try {
      await migrate({ ownerUrl: database.ownerUrl, appRole: appRoleOf(database), migrations });
      greet(config, await makeAdministrator(config, database, wanted));
    } finally {
      await database.close();
    }
  },
};

/** What the options leave open is asked for, where somebody sits who can answer. */
async function askFor(args: readonly string[]): Promise<Wanted> {
  const name = takeOption(args, 'name');
  const username = takeOption(name.rest, 'username');
  const [unknown] = username.rest;
  if (unknown !== undefined) throw new OperatorError(`Unknown option ${unknown}.`, 'Known are --name and --username.');
  if (name.value !== undefined && username.value !== undefined)
    return { fullName: name.value, username: username.value };
  if (!process.stdin.isTTY)
    throw new OperatorError(
      'Nobody can be asked here.',
      'Give both: ecab init --name "Nguyễn Văn An" --username an.nv',
    );
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return {
      fullName: name.value ?? (await lines.question('Full name: ')),
      username: username.value ?? (await lines.question('User name: ')),
    };
  } finally {
    lines.close();
  }
}

async function makeAdministrator(config: Config, database: OpenDatabase, wanted: Wanted): Promise<FirstAdministrator> {
  const settings = { url: database.url, poolSize: 2, applicationName: 'ecabinet-init', role: 'cli' as const };
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config, settings), {
    logger: ['fatal', 'error'],
    abortOnError: false,
  });
  try {
    return await app.get(CreateFirstAdministrator).execute(wanted);
  } catch (error) {
    throw error instanceof AppError ? explain(error, wanted) : error;
  } finally {
    await app.close();
  }
}

function explain(error: AppError, { username }: Wanted): Error {
  switch (error.code) {
    case 'identity/administrator-exists':
      return new OperatorError(
        'This installation has an administrator already.',
        'Further administrators are made by one who is there, on the page of the person.',
      );
    case 'identity/username-taken':
      return new OperatorError(`The user name "${username}" is taken.`, 'Choose another one.');
    case 'platform/invalid-input':
      return new OperatorError(
        'The name or the user name cannot be used.',
        'Give a full name, and a user name of 2 to 40 letters, figures, dots, dashes or underscores.',
      );
    default:
      return error;
  }
}

function greet(config: Config, { username, code, expiresAt }: FirstAdministrator): void {
  const until = new Date(expiresAt).toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' });
  say(
    [
      '',
      `Address:          ${config.publicUrl.origin}`,
      `User name:        ${username}`,
      `Activation code:  ${code}`,
      '',
      `The code is shown this once, works once, and until ${until}.`,
      'Open the address, choose "Kích hoạt tài khoản", and set a password.',
      '',
    ].join('\n'),
  );
}
