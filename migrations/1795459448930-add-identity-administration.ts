import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What administration needs: reset requests, imports, fresh proofs, walls around the roll. By hand: the extension of
 * the exclusion constraints, the search index and the uniqueness of grants (expressions, which the schema diff ignores).
 */
export class AddIdentityAdministration1795459448930 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create extension if not exists btree_gist`);
    await runner.query(`create index people_search on people using gin (
      vn_fold(full_name || ' ' || coalesce(username, '') || ' ' || coalesce(email, '') || ' ' || coalesce(phone, '')) gin_trgm_ops)`);
    await runner.query(`create unique index role_grants_once on role_grants (
      (person_id::text || ' ' || role || ' ' || coalesce(unit_id::text, '') || ' ' || coalesce(body_id::text, '')))`);
    await runner.query(`DROP INDEX "public"."sign_in_journal_person"`);
    await runner.query(
      `CREATE TABLE "code_requests" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "requested_by" uuid NOT NULL, "reason" text NOT NULL, "consent" text, "requested_at" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "UQ_5074ab9ca9780e8b9f95bdd80d9" UNIQUE ("person_id"), CONSTRAINT "PK_2c3e1b78a8ecbfabcf260cb7ad2" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "people_imports" ("id" uuid NOT NULL, "uploaded_by" uuid NOT NULL, "uploaded_at" TIMESTAMP WITH TIME ZONE NOT NULL, "file_name" text NOT NULL, "sha256" bytea NOT NULL, "rows" jsonb NOT NULL, "problems" jsonb NOT NULL, "accepted_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_ecafbd4b82ca5cf1ee100db3e31" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "people_imports_age" ON "people_imports"  ("uploaded_at") `);
    await runner.query(`ALTER TABLE "sessions" ADD "stepped_up_at" TIMESTAMP WITH TIME ZONE`);
    await runner.query(`ALTER TABLE "activation_codes" ADD "confirmed_by" uuid`);
    await runner.query(`ALTER TABLE "sign_in_journal" ADD "by_id" uuid`);
    await runner.query(`CREATE INDEX "sign_in_journal_person" ON "sign_in_journal"  ("person_id", "id") `);
    await runner.query(`CREATE INDEX "units_parent" ON "units"  ("parent_id") `);
    await runner.query(`CREATE INDEX "posts_unit" ON "posts"  ("unit_id") `);
    await runner.query(`CREATE INDEX "body_members_person" ON "body_members"  ("person_id") `);
    await runner.query(`CREATE INDEX "aides_leader" ON "aides"  ("leader_id") `);
    await runner.query(
      `ALTER TABLE "body_members" ADD CONSTRAINT "body_members_span" CHECK (until_day is null or from_day < until_day)`,
    );
    await runner.query(
      `ALTER TABLE "body_members" ADD CONSTRAINT "body_members_one_chairman" EXCLUDE USING gist (body_id WITH =, daterange(from_day, until_day) WITH &&) WHERE (is_chairman)`,
    );
    await runner.query(
      `ALTER TABLE "body_members" ADD CONSTRAINT "body_members_once" EXCLUDE USING gist (body_id WITH =, person_id WITH =, daterange(from_day, until_day) WITH &&)`,
    );
    await runner.query(
      `ALTER TABLE "code_requests" ADD CONSTRAINT "FK_5074ab9ca9780e8b9f95bdd80d9" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "code_requests" ADD CONSTRAINT "FK_6deb51708e60d21f1783be7330b" FOREIGN KEY ("requested_by") REFERENCES "people"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "people_imports" ADD CONSTRAINT "FK_5de756070f7948ff2aa2df84013" FOREIGN KEY ("uploaded_by") REFERENCES "people"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "people_imports" DROP CONSTRAINT "FK_5de756070f7948ff2aa2df84013"`);
    await runner.query(`ALTER TABLE "code_requests" DROP CONSTRAINT "FK_6deb51708e60d21f1783be7330b"`);
    await runner.query(`ALTER TABLE "code_requests" DROP CONSTRAINT "FK_5074ab9ca9780e8b9f95bdd80d9"`);
    await runner.query(`ALTER TABLE "body_members" DROP CONSTRAINT "body_members_once"`);
    await runner.query(`ALTER TABLE "body_members" DROP CONSTRAINT "body_members_one_chairman"`);
    await runner.query(`ALTER TABLE "body_members" DROP CONSTRAINT "body_members_span"`);
    await runner.query(`DROP INDEX "public"."aides_leader"`);
    await runner.query(`DROP INDEX "public"."body_members_person"`);
    await runner.query(`DROP INDEX "public"."posts_unit"`);
    await runner.query(`DROP INDEX "public"."units_parent"`);
    await runner.query(`DROP INDEX "public"."sign_in_journal_person"`);
    await runner.query(`ALTER TABLE "sign_in_journal" DROP COLUMN "by_id"`);
    await runner.query(`ALTER TABLE "activation_codes" DROP COLUMN "confirmed_by"`);
    await runner.query(`ALTER TABLE "sessions" DROP COLUMN "stepped_up_at"`);
    await runner.query(`DROP INDEX "public"."people_imports_age"`);
    await runner.query(`DROP TABLE "people_imports"`);
    await runner.query(`DROP TABLE "code_requests"`);
    await runner.query(`CREATE INDEX "sign_in_journal_person" ON "sign_in_journal" ("person_id", "at") `);
    await runner.query(`drop index role_grants_once`);
    await runner.query(`drop index people_search`);
  }
}
