import { type DataSource } from 'typeorm';

/** What would bring the database to the entities: empty when they agree. Expression indexes are not compared. */
export async function schemaDiff(
  dataSource: DataSource,
): Promise<{ readonly up: readonly string[]; readonly down: readonly string[] }> {
  const log = await dataSource.driver.createSchemaBuilder().log();
  return { up: log.upQueries.map((query) => query.query), down: log.downQueries.map((query) => query.query).reverse() };
}
