import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class AddWhoseAnswer1795475000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "invitation_answers" ADD "person_id" uuid`);
    await runner.query(`update invitation_answers a set person_id = s.person_id from seats s where s.id = a.seat_id`);
    await runner.query(
      `ALTER TABLE "invitation_answers" ADD CONSTRAINT "FK_1e970d7195497f3da041dc1b19b" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "invitation_answers" DROP CONSTRAINT "FK_1e970d7195497f3da041dc1b19b"`);
    await runner.query(`ALTER TABLE "invitation_answers" DROP COLUMN "person_id"`);
  }
}
