import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class AddMeetingActsAndOneChair1795461280153 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "meeting_acts" ("id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "act" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "item_id" uuid, "by_person_id" uuid NOT NULL, "by_name" text NOT NULL, "on_direction_of" text, "reason" text, "details" jsonb NOT NULL, CONSTRAINT "PK_fa25aeb39ec9d6a7db404de3602" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "meeting_acts_meeting" ON "meeting_acts"  ("meeting_id", "at") `);
    await runner.query(`ALTER TABLE "meeting_sites" ADD "rev" integer NOT NULL DEFAULT 1`);
    await runner.query(`ALTER TABLE "meeting_sites" ALTER COLUMN "rev" DROP DEFAULT`);
    await runner.query(
      `CREATE UNIQUE INDEX "agenda_items_one_current" ON "agenda_items"  ("meeting_id") WHERE state = 'current'`,
    );
    await runner.query(`CREATE UNIQUE INDEX "seats_one_chair" ON "seats"  ("meeting_id") WHERE 'chair' = any(roles)`);
    await runner.query(
      `ALTER TABLE "meeting_sites" ADD CONSTRAINT "FK_f1b1226af81380793281f84494d" FOREIGN KEY ("contact_seat_id") REFERENCES "seats"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "agenda_items" ADD CONSTRAINT "FK_cef90d8cf7ee41f21a98d5feec9" FOREIGN KEY ("presenter_seat_id") REFERENCES "seats"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "seats" ADD CONSTRAINT "FK_96fbd8c4872970ee3119e3f7f85" FOREIGN KEY ("substitute_for_seat_id") REFERENCES "seats"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meeting_acts" ADD CONSTRAINT "FK_740df5aa3a8fd4180faa1045b8c" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meeting_acts" ADD CONSTRAINT "FK_970269b0a56cab8d56a12781870" FOREIGN KEY ("item_id") REFERENCES "agenda_items"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "meeting_acts" DROP CONSTRAINT "FK_970269b0a56cab8d56a12781870"`);
    await runner.query(`ALTER TABLE "meeting_acts" DROP CONSTRAINT "FK_740df5aa3a8fd4180faa1045b8c"`);
    await runner.query(`ALTER TABLE "seats" DROP CONSTRAINT "FK_96fbd8c4872970ee3119e3f7f85"`);
    await runner.query(`ALTER TABLE "agenda_items" DROP CONSTRAINT "FK_cef90d8cf7ee41f21a98d5feec9"`);
    await runner.query(`ALTER TABLE "meeting_sites" DROP CONSTRAINT "FK_f1b1226af81380793281f84494d"`);
    await runner.query(`DROP INDEX "public"."seats_one_chair"`);
    await runner.query(`DROP INDEX "public"."agenda_items_one_current"`);
    await runner.query(`ALTER TABLE "meeting_sites" DROP COLUMN "rev"`);
    await runner.query(`DROP INDEX "public"."meeting_acts_meeting"`);
    await runner.query(`DROP TABLE "meeting_acts"`);
  }
}
