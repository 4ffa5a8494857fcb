import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class AddBallots1795462914389 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "ballots" ("id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "item_id" uuid NOT NULL, "method" text NOT NULL, "state" text NOT NULL, "question" text NOT NULL, "question_hash" text, "choices" text array NOT NULL, "may_change" boolean NOT NULL, "rule_profile_id" uuid, "rule_number" text, "rule" jsonb, "rule_words" jsonb NOT NULL, "chairman_id" uuid, "presiding_id" uuid, "members" integer NOT NULL, "waiting_for" uuid array NOT NULL, "told_at" TIMESTAMP WITH TIME ZONE, "present_at_opening" uuid array NOT NULL, "present_at_close" uuid array NOT NULL, "quorum" jsonb, "without_quorum_reason" text, "duration_seconds" integer, "opened_at" TIMESTAMP WITH TIME ZONE, "ends_at" TIMESTAMP WITH TIME ZONE, "closed_at" TIMESTAMP WITH TIME ZONE, "announced_at" TIMESTAMP WITH TIME ZONE, "void_reason" text, "actors" jsonb NOT NULL, "hand_count" jsonb, "hand_names" jsonb, "result" jsonb, "announced_detail" text, "rev" integer NOT NULL, CONSTRAINT "PK_1c29cf82a8045f839f8639634e9" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "ballots_one_open" ON "ballots"  ("meeting_id") WHERE state = 'open'`);
    await runner.query(`CREATE INDEX "ballots_item" ON "ballots"  ("item_id") `);
    await runner.query(`CREATE INDEX "ballots_meeting" ON "ballots"  ("meeting_id") `);
    await runner.query(
      `CREATE TABLE "ballot_electors" ("ballot_id" uuid NOT NULL, "member_id" uuid NOT NULL, "substitute_id" uuid, "place" integer NOT NULL, "name" text NOT NULL, "position" text NOT NULL, "substitute_name" text, CONSTRAINT "PK_d4bc288e33a769268a92e9ffeec" PRIMARY KEY ("ballot_id", "member_id"))`,
    );
    await runner.query(
      `CREATE INDEX "ballot_electors_substitute" ON "ballot_electors"  ("ballot_id", "substitute_id") WHERE substitute_id is not null`,
    );
    await runner.query(
      `CREATE TABLE "votes" ("ballot_id" uuid NOT NULL, "member_id" uuid NOT NULL, "revision" integer NOT NULL, "choice" text NOT NULL, "opinion" text, "way" text NOT NULL, "cast_by" uuid NOT NULL, "receipt" text NOT NULL, "key" text NOT NULL, "payload_hash" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_1229009f692c5edfffe07bb6043" PRIMARY KEY ("ballot_id", "member_id", "revision"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "votes_receipt" ON "votes"  ("receipt") `);
    await runner.query(
      `ALTER TABLE "ballots" ADD CONSTRAINT "FK_a0868593d99b602225371ceae39" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "ballots" ADD CONSTRAINT "FK_e6e193624b9b711db81cc856959" FOREIGN KEY ("item_id") REFERENCES "agenda_items"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "ballots" ADD CONSTRAINT "FK_97e08a82da28d8d428f77009ca6" FOREIGN KEY ("rule_profile_id") REFERENCES "rule_profiles"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "ballot_electors" ADD CONSTRAINT "FK_42698efeaa2f269bcb8d2e793ad" FOREIGN KEY ("ballot_id") REFERENCES "ballots"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "ballot_electors" ADD CONSTRAINT "FK_821487e02218ef7c322109a0c52" FOREIGN KEY ("member_id") REFERENCES "people"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "ballot_electors" ADD CONSTRAINT "FK_4212eb83094a9300f8a1626260b" FOREIGN KEY ("substitute_id") REFERENCES "people"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "votes" ADD CONSTRAINT "FK_fdf8410766e1e88eb9dc45d1265" FOREIGN KEY ("ballot_id", "member_id") REFERENCES "ballot_electors"("ballot_id","member_id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "votes" DROP CONSTRAINT "FK_fdf8410766e1e88eb9dc45d1265"`);
    await runner.query(`ALTER TABLE "ballot_electors" DROP CONSTRAINT "FK_4212eb83094a9300f8a1626260b"`);
    await runner.query(`ALTER TABLE "ballot_electors" DROP CONSTRAINT "FK_821487e02218ef7c322109a0c52"`);
    await runner.query(`ALTER TABLE "ballot_electors" DROP CONSTRAINT "FK_42698efeaa2f269bcb8d2e793ad"`);
    await runner.query(`ALTER TABLE "ballots" DROP CONSTRAINT "FK_97e08a82da28d8d428f77009ca6"`);
    await runner.query(`ALTER TABLE "ballots" DROP CONSTRAINT "FK_e6e193624b9b711db81cc856959"`);
    await runner.query(`ALTER TABLE "ballots" DROP CONSTRAINT "FK_a0868593d99b602225371ceae39"`);
    await runner.query(`DROP INDEX "public"."votes_receipt"`);
    await runner.query(`DROP TABLE "votes"`);
    await runner.query(`DROP INDEX "public"."ballot_electors_substitute"`);
    await runner.query(`DROP TABLE "ballot_electors"`);
    await runner.query(`DROP INDEX "public"."ballots_meeting"`);
    await runner.query(`DROP INDEX "public"."ballots_item"`);
    await runner.query(`DROP INDEX "public"."ballots_one_open"`);
    await runner.query(`DROP TABLE "ballots"`);
  }
}
