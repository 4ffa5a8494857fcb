import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class AddNotifications1795470096056 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "notices" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "kind" text NOT NULL, "seat_id" uuid, "version_ids" uuid array NOT NULL DEFAULT '{}', "cause" text, "made_at" TIMESTAMP WITH TIME ZONE NOT NULL, "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "read_at" TIMESTAMP WITH TIME ZONE, "closed_at" TIMESTAMP WITH TIME ZONE, "is_own_act" boolean NOT NULL, CONSTRAINT "PK_3eb18c29da25d6935fcbe584237" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "notices_once" ON "notices"  ("person_id", "cause") WHERE cause is not null`,
    );
    await runner.query(`CREATE INDEX "notices_meeting" ON "notices"  ("meeting_id") `);
    await runner.query(`CREATE INDEX "notices_person" ON "notices"  ("person_id", "changed_at") `);
    await runner.query(
      `CREATE TABLE "notice_letters" ("notice_id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "person_id" uuid NOT NULL, "state" text NOT NULL, "tries" integer NOT NULL, "round" integer NOT NULL, "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "next_try_at" TIMESTAMP WITH TIME ZONE, "answer" text, CONSTRAINT "PK_b07548099c2c7bc87c5839e8fe7" PRIMARY KEY ("notice_id"))`,
    );
    await runner.query(`CREATE INDEX "notice_letters_meeting" ON "notice_letters"  ("meeting_id") `);
    await runner.query(
      `CREATE TABLE "noticed_versions" ("version_id" uuid NOT NULL, CONSTRAINT "PK_1e3c28f9bbb8e65aa037bbda16c" PRIMARY KEY ("version_id"))`,
    );
    await runner.query(
      `CREATE TABLE "calendar_feeds" ("person_id" uuid NOT NULL, "token_hash" bytea NOT NULL, "made_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "UQ_df53b5f17d35a6bac0fb13e16ad" UNIQUE ("token_hash"), CONSTRAINT "PK_acfa96907d292e941a53f1bbe38" PRIMARY KEY ("person_id"))`,
    );
    await runner.query(
      `ALTER TABLE "notices" ADD CONSTRAINT "FK_8fa342ddbee8441efc355df7a1a" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "notices" ADD CONSTRAINT "FK_a96fbc0d2ef9896b203ce7a8b8a" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "notice_letters" ADD CONSTRAINT "FK_b07548099c2c7bc87c5839e8fe7" FOREIGN KEY ("notice_id") REFERENCES "notices"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "notice_letters" ADD CONSTRAINT "FK_346592d421475c57baf8fa6c7e2" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "notice_letters" ADD CONSTRAINT "FK_8f86a94b463bad066e7d1c7c934" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "noticed_versions" ADD CONSTRAINT "FK_1e3c28f9bbb8e65aa037bbda16c" FOREIGN KEY ("version_id") REFERENCES "document_versions"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "calendar_feeds" ADD CONSTRAINT "FK_acfa96907d292e941a53f1bbe38" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "calendar_feeds" DROP CONSTRAINT "FK_acfa96907d292e941a53f1bbe38"`);
    await runner.query(`ALTER TABLE "noticed_versions" DROP CONSTRAINT "FK_1e3c28f9bbb8e65aa037bbda16c"`);
    await runner.query(`ALTER TABLE "notice_letters" DROP CONSTRAINT "FK_8f86a94b463bad066e7d1c7c934"`);
    await runner.query(`ALTER TABLE "notice_letters" DROP CONSTRAINT "FK_346592d421475c57baf8fa6c7e2"`);
    await runner.query(`ALTER TABLE "notice_letters" DROP CONSTRAINT "FK_b07548099c2c7bc87c5839e8fe7"`);
    await runner.query(`ALTER TABLE "notices" DROP CONSTRAINT "FK_a96fbc0d2ef9896b203ce7a8b8a"`);
    await runner.query(`ALTER TABLE "notices" DROP CONSTRAINT "FK_8fa342ddbee8441efc355df7a1a"`);
    await runner.query(`DROP TABLE "calendar_feeds"`);
    await runner.query(`DROP TABLE "noticed_versions"`);
    await runner.query(`DROP INDEX "public"."notice_letters_meeting"`);
    await runner.query(`DROP TABLE "notice_letters"`);
    await runner.query(`DROP INDEX "public"."notices_person"`);
    await runner.query(`DROP INDEX "public"."notices_meeting"`);
    await runner.query(`DROP INDEX "public"."notices_once"`);
    await runner.query(`DROP TABLE "notices"`);
  }
}
