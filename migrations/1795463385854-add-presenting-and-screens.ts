import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class AddPresentingAndScreens1795463385854 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "presentations" ("meeting_id" uuid NOT NULL, "presenter" jsonb, "item_id" uuid, "epoch" integer NOT NULL, "n" integer NOT NULL, "shown" jsonb, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "told" jsonb, "told_at" TIMESTAMP WITH TIME ZONE NOT NULL, "is_untold" boolean NOT NULL, CONSTRAINT "PK_1ff26b687045fa8de7f62787737" PRIMARY KEY ("meeting_id"))`,
    );
    await runner.query(`CREATE INDEX "presentations_untold" ON "presentations"  ("told_at") WHERE is_untold`);
    await runner.query(
      `CREATE TABLE "screens" ("id" uuid NOT NULL, "token_hash" bytea NOT NULL, "code_hash" bytea, "code_expires_at" TIMESTAMP WITH TIME ZONE, "meeting_id" uuid, "site_id" uuid, "paired_at" TIMESTAMP WITH TIME ZONE, "paired_by_name" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "UQ_64486dc9633ab54232bb0d37544" UNIQUE ("token_hash"), CONSTRAINT "UQ_9a3d76fc40fa49f3471f9f24cb4" UNIQUE ("code_hash"), CONSTRAINT "PK_15b65ed44367c5411efccdd7de1" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "screens_meeting" ON "screens"  ("meeting_id") `);
    await runner.query(
      `ALTER TABLE "presentations" ADD CONSTRAINT "FK_1ff26b687045fa8de7f62787737" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "presentations" ADD CONSTRAINT "FK_8b9bb558c64d68bd509e5e08287" FOREIGN KEY ("item_id") REFERENCES "agenda_items"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "screens" ADD CONSTRAINT "FK_369bf6947bfd31994f6b41b285e" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "screens" ADD CONSTRAINT "FK_ee397351e9561e8ce437a046ee1" FOREIGN KEY ("site_id") REFERENCES "meeting_sites"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "screens" DROP CONSTRAINT "FK_ee397351e9561e8ce437a046ee1"`);
    await runner.query(`ALTER TABLE "screens" DROP CONSTRAINT "FK_369bf6947bfd31994f6b41b285e"`);
    await runner.query(`ALTER TABLE "presentations" DROP CONSTRAINT "FK_8b9bb558c64d68bd509e5e08287"`);
    await runner.query(`ALTER TABLE "presentations" DROP CONSTRAINT "FK_1ff26b687045fa8de7f62787737"`);
    await runner.query(`DROP INDEX "public"."screens_meeting"`);
    await runner.query(`DROP TABLE "screens"`);
    await runner.query(`DROP INDEX "public"."presentations_untold"`);
    await runner.query(`DROP TABLE "presentations"`);
  }
}
