import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class KeepWhatWasSaid1795485700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "notices" ADD "starts_at" TIMESTAMP WITH TIME ZONE`);
    await runner.query(`ALTER TABLE "notices" ADD "ends_at" TIMESTAMP WITH TIME ZONE`);
    await runner.query(`ALTER TABLE "notices" ADD "place" text`);
    await runner.query(`ALTER TABLE "notices" ADD "reason" text`);
    // What was said before is not known any more; from here on it does not change. A reason goes to the notice it belongs to.
    await runner.query(
      `update notices n set starts_at = m.starts_at, ends_at = m.ends_at, place = m.place,
         reason = case when n.kind = 'cancelled' and m.state = 'cancelled' or n.kind = 'sent-back' and m.state = 'draft'
                    or n.kind = 'moved' and m.state <> 'cancelled' then m.reason end
       from meetings m where m.id = n.meeting_id`,
    );
    for (const column of ['starts_at', 'ends_at', 'place'])
      await runner.query(`ALTER TABLE "notices" ALTER COLUMN "${column}" SET NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of ['reason', 'place', 'ends_at', 'starts_at'])
      await runner.query(`ALTER TABLE "notices" DROP COLUMN "${column}"`);
  }
}
