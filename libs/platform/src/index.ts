export * from './access/access.js';
export * from './access/actor.js';
export * from './access/caller.port.js';
export { DeclaredRoutes, type DeclaredRoute } from './access/declared-routes.js';
export { Clock } from './clock/clock.js';
export * from './config/config.js';
export * from './config/load-config.js';
export * from './database/data-source-options.js';
export { asNumber } from './database/as-number.js';
export { Tx, type AuditEntry } from './database/tx.js';
export { PreparedStatements, type PreparedStatement } from './database/prepared-statements.js';
export { UnitOfWork } from './database/unit-of-work.js';
export * from './embedded-postgres/index.js';
export { AppError, changedMeanwhile, notFound } from './http/app-error.js';
export { Command } from './http/command.js';
export { CurrentActor, CurrentPerson } from './http/current-actor.js';
export { CurrentKey } from './http/current-key.js';
export { harden } from './http/harden.js';
export { HttpModule } from './http/http.module.js';
export { type IdempotencyAsk } from './http/request-context.js';
export { describeWithoutContent } from './http/problem.filter.js';
export { defineJob, reactionJob, type JobDefinition, type JobOptions } from './jobs/job.js';
export { JobQueue } from './jobs/job-queue.js';
export { LiveServer } from './live/live-server.js';
export { type PointAudience, PointLane } from './live/point-lane.js';
export { Mailer, type Mail, type MailAddress } from './mail/mailer.js';
export { Reactions, type Heard } from './outbox/reactions.js';
export { StreamReader } from './outbox/stream-reader.js';
export { JOBS_WAKE, Wake } from './outbox/wake.js';
export { PlatformModule } from './platform.module.js';
export * from './pdf/index.js';
export * from './storage/index.js';
export { OBJECT_STORE } from './storage/object-store.token.js';
export { startWorking } from './jobs/start-working.js';
export { migrate, type MigrateOptions, type MigrationClass } from './database/migrate.js';
export { schemaDiff } from './database/schema-diff.js';
export { Metrics } from './metrics/metrics.js';
export { describeApi, serveApiDocs, type PluginMetadata } from './openapi/openapi.js';
export { serveJoinPage, type JoinPage } from './tls/join-page.js';
export { ownHosts, tlsMaterial, type TlsMaterial } from './tls/tls-files.js';
export { bodyLines } from './official-paper/body-lines.js';
export {
  letterhead,
  type Letterhead,
  MM,
  officialPaper,
  rule,
  WRITING,
  type OfficialPaper,
  type PaperDocument,
} from './official-paper/official-paper.js';
export { makeRoom, paperColumn, type PaperColumn, paperTable, type PaperTable } from './official-paper/paper-table.js';
export { SweepOld } from './outbox/sweep-old.js';
