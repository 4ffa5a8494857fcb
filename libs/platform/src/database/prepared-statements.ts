import { Injectable } from '@nestjs/common';
import { type Pool, type QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';

/** A statement that every connection parses and plans once. */
export interface PreparedStatement {
  /** Stable and unique: connections know it by this name. */
  readonly name: string;
  readonly text: string;
}

/**
 * Single statements in one round trip and one transaction of their own, for a path that hundreds of people take in the
 * same second. What has events, jobs or more than one statement belongs into a UnitOfWork.
 */
@Injectable()
export class PreparedStatements {
  constructor(private readonly dataSource: DataSource) {}

  /** Rows as PostgreSQL names their columns. Resolves after the commit. */
  async run<Row extends QueryResultRow>(
    statement: PreparedStatement,
    values: readonly unknown[],
  ): Promise<readonly Row[]> {
    const { rows } = await this.pool().query<Row>({ ...statement, values: [...values] });
    return rows;
  }

  private pool(): Pool {
    return (this.dataSource.driver as unknown as { readonly master: Pool }).master;
  }
}
