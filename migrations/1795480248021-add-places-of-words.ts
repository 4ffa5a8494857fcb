import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class AddPlacesOfWords1795480248021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "page_texts" ADD "words" integer array NOT NULL DEFAULT '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "page_texts" DROP COLUMN "words"`);
  }
}
