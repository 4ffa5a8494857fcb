import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class AddMinutes1795469451370 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "item_outcomes" ("item_id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "outcome" text, "by_person_id" uuid NOT NULL, "by_name" text NOT NULL, "on_direction_of" text, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "rev" integer NOT NULL, CONSTRAINT "PK_b61f0712307ecc270c5726f536f" PRIMARY KEY ("item_id"))`,
    );
    await runner.query(`CREATE INDEX "item_outcomes_meeting" ON "item_outcomes"  ("meeting_id") `);
    await runner.query(
      `CREATE TABLE "conclusions" ("subject_id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "item_id" uuid, "text" text NOT NULL, "rev" integer NOT NULL, CONSTRAINT "PK_21e55f5efada5ee80d51e9ed629" PRIMARY KEY ("subject_id"))`,
    );
    await runner.query(`CREATE INDEX "conclusions_meeting" ON "conclusions"  ("meeting_id") `);
    await runner.query(
      `CREATE TABLE "speeches" ("id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "item_id" uuid NOT NULL, "kind" text NOT NULL, "speaker" jsonb NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "is_of_floor" boolean NOT NULL, "summary" text NOT NULL, "is_left_out" boolean NOT NULL, "rev" integer NOT NULL, CONSTRAINT "PK_d86dfddfeadbfab6f9da7b76a42" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "speeches_meeting" ON "speeches"  ("meeting_id") `);
    await runner.query(
      `ALTER TABLE "item_outcomes" ADD CONSTRAINT "FK_b61f0712307ecc270c5726f536f" FOREIGN KEY ("item_id") REFERENCES "agenda_items"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "item_outcomes" ADD CONSTRAINT "FK_ac35d0566ef8e31eb9f27d7bcdc" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "conclusions" ADD CONSTRAINT "FK_5d21236cf64b893f0eed5b070ad" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "conclusions" ADD CONSTRAINT "FK_b1fb0757518f70cd0f2ac47908e" FOREIGN KEY ("item_id") REFERENCES "agenda_items"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "speeches" ADD CONSTRAINT "FK_372356cf58e2d440d01b6c81d1e" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "speeches" ADD CONSTRAINT "FK_68415d43bc218a32ff63271dae9" FOREIGN KEY ("item_id") REFERENCES "agenda_items"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "speeches" DROP CONSTRAINT "FK_68415d43bc218a32ff63271dae9"`);
    await runner.query(`ALTER TABLE "speeches" DROP CONSTRAINT "FK_372356cf58e2d440d01b6c81d1e"`);
    await runner.query(`ALTER TABLE "conclusions" DROP CONSTRAINT "FK_b1fb0757518f70cd0f2ac47908e"`);
    await runner.query(`ALTER TABLE "conclusions" DROP CONSTRAINT "FK_5d21236cf64b893f0eed5b070ad"`);
    await runner.query(`ALTER TABLE "item_outcomes" DROP CONSTRAINT "FK_ac35d0566ef8e31eb9f27d7bcdc"`);
    await runner.query(`ALTER TABLE "item_outcomes" DROP CONSTRAINT "FK_b61f0712307ecc270c5726f536f"`);
    await runner.query(`DROP INDEX "public"."speeches_meeting"`);
    await runner.query(`DROP TABLE "speeches"`);
    await runner.query(`DROP INDEX "public"."conclusions_meeting"`);
    await runner.query(`DROP TABLE "conclusions"`);
    await runner.query(`DROP INDEX "public"."item_outcomes_meeting"`);
    await runner.query(`DROP TABLE "item_outcomes"`);
  }
}
