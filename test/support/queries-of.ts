import { type Logger } from 'typeorm';
import { currentRequest } from '../../libs/platform/src/http/request-context.js';
import { type RunningApp } from './app.js';

/** The statements that requests sent to the database while `work` ran; what the process does by itself is not counted. */
export async function queriesOf(app: RunningApp, work: () => Promise<unknown>): Promise<readonly string[]> {
  const queries: string[] = [];
  const source = app.sql as { logger: Logger };
  const before = source.logger;
  const silent = (): void => undefined;
  source.logger = {
    logQuery: (query) => {
      // The wake-up hint of an earlier command is sent late and belongs to that one.
      if (currentRequest() && !query.includes('pg_notify')) queries.push(query);
    },
    logQueryError: silent,
    logQuerySlow: silent,
    logSchemaBuild: silent,
    logMigration: silent,
    log: silent,
  };
  try {
    await work();
  } finally {
    source.logger = before;
  }
  return queries;
}
