import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class AddPaperScopes1795465614356 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "paper_scopes" ("meeting_id" uuid NOT NULL, "person_id" uuid NOT NULL, "level" text NOT NULL, "via" text NOT NULL, "item_ids" uuid array, CONSTRAINT "PK_26c76b2c39c5227b657b55fd6c2" PRIMARY KEY ("meeting_id", "person_id"))`,
    );
    await runner.query(
      `ALTER TABLE "paper_scopes" ADD CONSTRAINT "FK_75b0db125e2f1cde5929c4a5d6a" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "paper_scopes" ADD CONSTRAINT "FK_2b620dd008258c55ed6b8da1982" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "paper_scopes" DROP CONSTRAINT "FK_2b620dd008258c55ed6b8da1982"`);
    await runner.query(`ALTER TABLE "paper_scopes" DROP CONSTRAINT "FK_75b0db125e2f1cde5929c4a5d6a"`);
    await runner.query(`DROP TABLE "paper_scopes"`);
  }
}
