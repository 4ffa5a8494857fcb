import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class AddMarks1795481846467 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "marks" ("id" uuid NOT NULL, "author_id" uuid NOT NULL, "tablet_session_id" uuid, "document_id" uuid NOT NULL, "version_id" uuid NOT NULL, "page" integer NOT NULL, "kind" text NOT NULL, "shape" json NOT NULL, "text" text NOT NULL, "shared_with" text NOT NULL, "shared_people" uuid array NOT NULL, "told_people" uuid array NOT NULL, "is_told_to_meeting" boolean NOT NULL, "quote" text, "carried_from" uuid, "carried_state" text, "seq" bigint NOT NULL, "rev" integer NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "edited_at" TIMESTAMP WITH TIME ZONE NOT NULL, "deleted_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_051deeb008f7449216d568872c6" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "marks_deleted" ON "marks"  ("deleted_at") WHERE deleted_at is not null`);
    await runner.query(`CREATE INDEX "marks_author" ON "marks"  ("author_id", "document_id") `);
    await runner.query(`CREATE UNIQUE INDEX "marks_feed" ON "marks"  ("document_id", "seq") `);
    await runner.query(
      `CREATE TABLE "mark_feeds" ("document_id" uuid NOT NULL, "seq" bigint NOT NULL, CONSTRAINT "PK_c345231d9d184a2a681b1a80366" PRIMARY KEY ("document_id"))`,
    );
    await runner.query(
      `CREATE TABLE "mark_operations" ("author_id" uuid NOT NULL, "op_id" uuid NOT NULL, "outcome" jsonb NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_2804354bced9c657639f1fe9dbf" PRIMARY KEY ("author_id", "op_id"))`,
    );
    await runner.query(`CREATE INDEX "mark_operations_at" ON "mark_operations"  ("at") `);
    await runner.query(
      `ALTER TABLE "marks" ADD CONSTRAINT "FK_a6c790602cfaa26b12ec7500bd9" FOREIGN KEY ("author_id") REFERENCES "people"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "marks" ADD CONSTRAINT "FK_af698f1a3e02b24d01e5cb3b7dd" FOREIGN KEY ("document_id") REFERENCES "documents"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "marks" ADD CONSTRAINT "FK_059ef135ec6c185be00ca2fd3a5" FOREIGN KEY ("version_id") REFERENCES "document_versions"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "mark_feeds" ADD CONSTRAINT "FK_c345231d9d184a2a681b1a80366" FOREIGN KEY ("document_id") REFERENCES "documents"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "mark_operations" ADD CONSTRAINT "FK_5b78d86a835869bb558b4b07f43" FOREIGN KEY ("author_id") REFERENCES "people"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    // Private notes were all there was: they become marks of their pages, with one feed a paper.
    await runner.query(
      `insert into marks (id, author_id, tablet_session_id, document_id, version_id, page, kind, shape, text, shared_with,
         shared_people, told_people, is_told_to_meeting, seq, rev, created_at, edited_at, deleted_at)
       select id, author_id, tablet_session_id, document_id, version_id, page, 'note',
         '{"kind":"note","color":"yellow","at":null}', text, 'nobody', '{}', '{}', false,
         row_number() over (partition by document_id order by id), rev, created_at, edited_at, deleted_at from page_notes`,
    );
    await runner.query(
      `insert into mark_feeds (document_id, seq) select document_id, max(seq) from marks group by document_id`,
    );
    await runner.query(`DROP TABLE "page_notes"`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "page_notes" ("id" uuid NOT NULL, "author_id" uuid NOT NULL, "document_id" uuid NOT NULL, "version_id" uuid NOT NULL, "tablet_session_id" uuid, "page" integer NOT NULL, "text" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "edited_at" TIMESTAMP WITH TIME ZONE NOT NULL, "deleted_at" TIMESTAMP WITH TIME ZONE, "rev" integer NOT NULL, CONSTRAINT "PK_5bd92d600d343e4460c5978990a" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "page_notes_author" ON "page_notes"  ("author_id", "document_id") `);
    await runner.query(
      `ALTER TABLE "page_notes" ADD CONSTRAINT "FK_b19de0806233d296922bda72712" FOREIGN KEY ("author_id") REFERENCES "people"("id")`,
    );
    await runner.query(
      `ALTER TABLE "page_notes" ADD CONSTRAINT "FK_4c00b18e060690ff7ab3e96237f" FOREIGN KEY ("document_id") REFERENCES "documents"("id") ON DELETE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE "page_notes" ADD CONSTRAINT "FK_679d6805db1620934358f1a58aa" FOREIGN KEY ("version_id") REFERENCES "document_versions"("id") ON DELETE CASCADE`,
    );
    await runner.query(
      `insert into page_notes select id, author_id, document_id, version_id, tablet_session_id, page, text, created_at, edited_at, deleted_at, rev
       from marks where kind = 'note'`,
    );
    await runner.query(`ALTER TABLE "mark_operations" DROP CONSTRAINT "FK_5b78d86a835869bb558b4b07f43"`);
    await runner.query(`ALTER TABLE "mark_feeds" DROP CONSTRAINT "FK_c345231d9d184a2a681b1a80366"`);
    await runner.query(`ALTER TABLE "marks" DROP CONSTRAINT "FK_059ef135ec6c185be00ca2fd3a5"`);
    await runner.query(`ALTER TABLE "marks" DROP CONSTRAINT "FK_af698f1a3e02b24d01e5cb3b7dd"`);
    await runner.query(`ALTER TABLE "marks" DROP CONSTRAINT "FK_a6c790602cfaa26b12ec7500bd9"`);
    await runner.query(`DROP INDEX "public"."mark_operations_at"`);
    await runner.query(`DROP TABLE "mark_operations"`);
    await runner.query(`DROP TABLE "mark_feeds"`);
    await runner.query(`DROP INDEX "public"."marks_feed"`);
    await runner.query(`DROP INDEX "public"."marks_author"`);
    await runner.query(`DROP INDEX "public"."marks_deleted"`);
    await runner.query(`DROP TABLE "marks"`);
  }
}
