import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class AddPaperDeliveries1795474800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "paper_deliveries" ("session_id" uuid NOT NULL, "version_id" uuid NOT NULL, CONSTRAINT "PK_29aec84b085315f2ad3c664159a" PRIMARY KEY ("session_id", "version_id"))`,
    );
    await runner.query(`CREATE INDEX "paper_deliveries_version" ON "paper_deliveries" ("version_id") `);
    await runner.query(
      `ALTER TABLE "paper_deliveries" ADD CONSTRAINT "FK_ef9936e21608b214549cdb76165" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "paper_deliveries" ADD CONSTRAINT "FK_e7e7eb0a25f409f445924bf9f8d" FOREIGN KEY ("version_id") REFERENCES "document_versions"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "paper_deliveries"`);
  }
}
