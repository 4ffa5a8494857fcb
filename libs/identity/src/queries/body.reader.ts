import { Injectable } from '@nestjs/common';
import { type Day, type Id } from '@app/contracts';
import { DataSource, type EntityManager } from 'typeorm';

/** One line of the roll as other features count and print it. */
export interface RollMember {
  readonly personId: Id;
  readonly office: string;
  readonly isChairman: boolean;
  readonly protocolRank: number;
}

/** Bodies and their rolls. The right to vote is a fact from the roll, not a role in the meeting. */
@Injectable()
export class BodyReader {
  constructor(private readonly dataSource: DataSource) {}

  async name(
    bodyId: Id,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<{ readonly name: string; readonly shortName: string } | null> {
    const [row] = await manager.query<{ name: string; short_name: string }[]>(
      `select name, short_name from bodies where id = $1`,
      [bodyId],
    );
    return row ? { name: row.name, shortName: row.short_name } : null;
  }

  /** The roll on a day, in protocol order. */
  async rollOn(bodyId: Id, day: Day, manager: EntityManager = this.dataSource.manager): Promise<readonly RollMember[]> {
    const rows = await manager.query<{ person_id: Id; office: string; is_chairman: boolean; protocol_rank: number }[]>(
      `select m.person_id, m.office, m.is_chairman, m.protocol_rank
       from body_members m join people p on p.id = m.person_id
       where m.body_id = $1 and m.from_day <= $2 and (m.until_day is null or $2 < m.until_day)
       order by m.protocol_rank, p.full_name collate "vi-x-icu"`,
      [bodyId, day],
    );
    return rows.map((row) => ({
      personId: row.person_id,
      office: row.office,
      isChairman: row.is_chairman,
      protocolRank: row.protocol_rank,
    }));
  }
}
