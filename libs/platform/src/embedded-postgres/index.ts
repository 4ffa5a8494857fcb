export { embeddedPostgresVersion } from './binaries.js';
export { type EmbeddedPostgres } from './embedded-postgres.js';
export { EmbeddedPostgresError } from './embedded-postgres-error.js';
export { type Durability } from './launch-server.js';
export { POSTGRES_ROLE_NAMES, type PostgresRole } from './passwords.js';
export { startEmbeddedPostgres, type EmbeddedPostgresOptions } from './start-embedded-postgres.js';
