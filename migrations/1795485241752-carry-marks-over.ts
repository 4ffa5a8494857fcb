import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class CarryMarksOver1795485241752 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "page_texts" ADD "image_hash" text`);
    await runner.query(`ALTER TABLE "marks" ADD "is_carried_on" boolean NOT NULL DEFAULT false`);
    await runner.query(`ALTER TABLE "marks" ALTER COLUMN "is_carried_on" DROP DEFAULT`);
    await runner.query(`CREATE INDEX "marks_carried_from" ON "marks"  ("carried_from") WHERE carried_from is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."marks_carried_from"`);
    await runner.query(`ALTER TABLE "marks" DROP COLUMN "is_carried_on"`);
    await runner.query(`ALTER TABLE "page_texts" DROP COLUMN "image_hash"`);
  }
}
