import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class AddPageNotes1795464287758 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "page_notes" ("id" uuid NOT NULL, "author_id" uuid NOT NULL, "document_id" uuid NOT NULL, "version_id" uuid NOT NULL, "tablet_session_id" uuid, "page" integer NOT NULL, "text" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "edited_at" TIMESTAMP WITH TIME ZONE NOT NULL, "deleted_at" TIMESTAMP WITH TIME ZONE, "rev" integer NOT NULL, CONSTRAINT "PK_5bd92d600d343e4460c5978990a" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "page_notes_author" ON "page_notes"  ("author_id", "document_id") `);
    await runner.query(
      `ALTER TABLE "page_notes" ADD CONSTRAINT "FK_b19de0806233d296922bda72712" FOREIGN KEY ("author_id") REFERENCES "people"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "page_notes" ADD CONSTRAINT "FK_4c00b18e060690ff7ab3e96237f" FOREIGN KEY ("document_id") REFERENCES "documents"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "page_notes" ADD CONSTRAINT "FK_679d6805db1620934358f1a58aa" FOREIGN KEY ("version_id") REFERENCES "document_versions"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "page_notes" DROP CONSTRAINT "FK_679d6805db1620934358f1a58aa"`);
    await runner.query(`ALTER TABLE "page_notes" DROP CONSTRAINT "FK_4c00b18e060690ff7ab3e96237f"`);
    await runner.query(`ALTER TABLE "page_notes" DROP CONSTRAINT "FK_b19de0806233d296922bda72712"`);
    await runner.query(`DROP INDEX "public"."page_notes_author"`);
    await runner.query(`DROP TABLE "page_notes"`);
  }
}
