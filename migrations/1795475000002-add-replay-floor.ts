import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class AddReplayFloor1795475000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "stream_heads" ADD "replay_from" bigint NOT NULL DEFAULT '0'`);
    // What was told before floors existed was told to whoever might follow then: every tablet takes one snapshot.
    await runner.query(`update stream_heads set replay_from = seq where stream like 'meeting:%'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "stream_heads" DROP COLUMN "replay_from"`);
  }
}
