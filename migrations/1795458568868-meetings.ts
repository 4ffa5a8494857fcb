import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Meetings1795458568868 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "rule_profiles" ("id" uuid NOT NULL, "body_id" uuid NOT NULL, "name" text NOT NULL, "number" text, "issued_on" date, "valid_from" date NOT NULL, "valid_until" date, "values" jsonb NOT NULL, "rev" integer NOT NULL, CONSTRAINT "PK_be5fcc6d3dc3a673f6274933035" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "rule_profiles_body" ON "rule_profiles"  ("body_id") `);
    await runner.query(
      `CREATE TABLE "meetings" ("id" uuid NOT NULL, "body_id" uuid NOT NULL, "kind" text NOT NULL, "form" text NOT NULL, "title" text NOT NULL, "starts_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ends_at" TIMESTAMP WITH TIME ZONE NOT NULL, "place" text NOT NULL, "online_url" text, "state" text NOT NULL, "needs_approval" boolean NOT NULL, "issued_at" TIMESTAMP WITH TIME ZONE, "opened_at" TIMESTAMP WITH TIME ZONE, "closed_at" TIMESTAMP WITH TIME ZONE, "reason" text, "rule_profile_id" uuid, "rev" integer NOT NULL, CONSTRAINT "PK_aa73be861afa77eb4ed31f3ed57" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "meetings_body" ON "meetings"  ("body_id") `);
    await runner.query(`CREATE INDEX "meetings_start" ON "meetings"  ("starts_at") `);
    await runner.query(
      `CREATE TABLE "meeting_sites" ("id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "name" text NOT NULL, "contact_seat_id" uuid, "contact_phone" text, CONSTRAINT "PK_f154a482136ed43e23c06817499" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "meeting_sites_meeting" ON "meeting_sites"  ("meeting_id") `);
    await runner.query(
      `CREATE TABLE "agenda_items" ("id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "parent_id" uuid, "sort" integer NOT NULL, "title" text NOT NULL, "is_secret" boolean NOT NULL, "presenter_seat_id" uuid, "owning_unit_id" uuid, "minutes_planned" integer NOT NULL, "has_vote" boolean NOT NULL, "state" text NOT NULL, "began_at" TIMESTAMP WITH TIME ZONE, "seconds_used" integer NOT NULL, "rev" integer NOT NULL, CONSTRAINT "PK_7274c40301175b4b4b347820d0c" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "agenda_items_meeting" ON "agenda_items"  ("meeting_id") `);
    await runner.query(
      `CREATE TABLE "item_scripts" ("item_id" uuid NOT NULL, "script" text NOT NULL, "draft_conclusion" text NOT NULL, "rev" integer NOT NULL, CONSTRAINT "PK_dba5cd979714c24bb0ab841f158" PRIMARY KEY ("item_id"))`,
    );
    await runner.query(
      `CREATE TABLE "seats" ("id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "person_id" uuid, "office" text, "roles" text array NOT NULL, "site_id" uuid, "label" text, "substitute_for_seat_id" uuid, "is_for_named_items" boolean NOT NULL, "rev" integer NOT NULL, CONSTRAINT "PK_3fbc74bb4638600c506dcb777a7" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "seats_one_per_person" ON "seats"  ("meeting_id", "person_id") WHERE person_id is not null`,
    );
    await runner.query(`CREATE INDEX "seats_person" ON "seats"  ("person_id") `);
    await runner.query(`CREATE INDEX "seats_meeting" ON "seats"  ("meeting_id") `);
    await runner.query(
      `CREATE TABLE "seat_items" ("seat_id" uuid NOT NULL, "item_id" uuid NOT NULL, CONSTRAINT "PK_c6a24ad2c71801a81b6b8d32680" PRIMARY KEY ("seat_id", "item_id"))`,
    );
    await runner.query(
      `ALTER TABLE "rule_profiles" ADD CONSTRAINT "FK_2437cdea803272f70a71b62b3b2" FOREIGN KEY ("body_id") REFERENCES "bodies"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings" ADD CONSTRAINT "FK_8e524e5163ecc0d8a674b3f1c85" FOREIGN KEY ("body_id") REFERENCES "bodies"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings" ADD CONSTRAINT "FK_e24b0982e403ca31a31d37ca6c2" FOREIGN KEY ("rule_profile_id") REFERENCES "rule_profiles"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meeting_sites" ADD CONSTRAINT "FK_f4727b2bba9c35da9b359039561" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "agenda_items" ADD CONSTRAINT "FK_c58f166b8bff4fd19c5353cd310" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "agenda_items" ADD CONSTRAINT "FK_b4f22d1d552a0b7cb90b845b81e" FOREIGN KEY ("parent_id") REFERENCES "agenda_items"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "agenda_items" ADD CONSTRAINT "FK_c899bde6974d08f38a641e1b99b" FOREIGN KEY ("owning_unit_id") REFERENCES "units"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "item_scripts" ADD CONSTRAINT "FK_dba5cd979714c24bb0ab841f158" FOREIGN KEY ("item_id") REFERENCES "agenda_items"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "seats" ADD CONSTRAINT "FK_2b31e81de6b157494e98ee02f38" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "seats" ADD CONSTRAINT "FK_1528f47e8b5dc2279bece6f1840" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "seats" ADD CONSTRAINT "FK_be5b1885576ca38b53c9051fa7e" FOREIGN KEY ("site_id") REFERENCES "meeting_sites"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "seat_items" ADD CONSTRAINT "FK_3a91ac8a9ffe095a85d0b0bd6be" FOREIGN KEY ("seat_id") REFERENCES "seats"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "seat_items" ADD CONSTRAINT "FK_e70ac046d1113366bad1ea25303" FOREIGN KEY ("item_id") REFERENCES "agenda_items"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "seat_items" DROP CONSTRAINT "FK_e70ac046d1113366bad1ea25303"`);
    await runner.query(`ALTER TABLE "seat_items" DROP CONSTRAINT "FK_3a91ac8a9ffe095a85d0b0bd6be"`);
    await runner.query(`ALTER TABLE "seats" DROP CONSTRAINT "FK_be5b1885576ca38b53c9051fa7e"`);
    await runner.query(`ALTER TABLE "seats" DROP CONSTRAINT "FK_1528f47e8b5dc2279bece6f1840"`);
    await runner.query(`ALTER TABLE "seats" DROP CONSTRAINT "FK_2b31e81de6b157494e98ee02f38"`);
    await runner.query(`ALTER TABLE "item_scripts" DROP CONSTRAINT "FK_dba5cd979714c24bb0ab841f158"`);
    await runner.query(`ALTER TABLE "agenda_items" DROP CONSTRAINT "FK_c899bde6974d08f38a641e1b99b"`);
    await runner.query(`ALTER TABLE "agenda_items" DROP CONSTRAINT "FK_b4f22d1d552a0b7cb90b845b81e"`);
    await runner.query(`ALTER TABLE "agenda_items" DROP CONSTRAINT "FK_c58f166b8bff4fd19c5353cd310"`);
    await runner.query(`ALTER TABLE "meeting_sites" DROP CONSTRAINT "FK_f4727b2bba9c35da9b359039561"`);
    await runner.query(`ALTER TABLE "meetings" DROP CONSTRAINT "FK_e24b0982e403ca31a31d37ca6c2"`);
    await runner.query(`ALTER TABLE "meetings" DROP CONSTRAINT "FK_8e524e5163ecc0d8a674b3f1c85"`);
    await runner.query(`ALTER TABLE "rule_profiles" DROP CONSTRAINT "FK_2437cdea803272f70a71b62b3b2"`);
    await runner.query(`DROP TABLE "seat_items"`);
    await runner.query(`DROP INDEX "public"."seats_meeting"`);
    await runner.query(`DROP INDEX "public"."seats_person"`);
    await runner.query(`DROP INDEX "public"."seats_one_per_person"`);
    await runner.query(`DROP TABLE "seats"`);
    await runner.query(`DROP TABLE "item_scripts"`);
    await runner.query(`DROP INDEX "public"."agenda_items_meeting"`);
    await runner.query(`DROP TABLE "agenda_items"`);
    await runner.query(`DROP INDEX "public"."meeting_sites_meeting"`);
    await runner.query(`DROP TABLE "meeting_sites"`);
    await runner.query(`DROP INDEX "public"."meetings_start"`);
    await runner.query(`DROP INDEX "public"."meetings_body"`);
    await runner.query(`DROP TABLE "meetings"`);
    await runner.query(`DROP INDEX "public"."rule_profiles_body"`);
    await runner.query(`DROP TABLE "rule_profiles"`);
  }
}
