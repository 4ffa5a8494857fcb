import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class AddQuorumAtClose1795466329523 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "ballots" ADD "quorum_at_close" jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "ballots" DROP COLUMN "quorum_at_close"`);
  }
}
