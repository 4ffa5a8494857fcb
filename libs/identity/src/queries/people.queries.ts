import { Injectable } from '@nestjs/common';
import {
  DIRECTORY_LIMITS,
  type Id,
  type Page,
  type PeopleSearch,
  type PersonCard,
  type PersonView,
} from '@app/contracts';
import { notFound, type PersonActor } from '@app/platform';
import { DataSource } from 'typeorm';
import { decodeCursor, encodeCursor } from '../data/cursor.js';
import { cardColumns, cardJoin, type CardRow, toCard } from '../data/person-cards.js';
import { PersonRepository } from '../data/person.repository.js';
import { accountStateSql, personView, personViews } from '../data/person-views.js';
import { readScope } from '../rules/read-scope.js';

/** `people p` whose own words, or whose posts, contain the folded pattern $n. */
const matches = (n: number): string => `p.id in (
  select id from people where vn_fold(full_name || ' ' || coalesce(username, '') || ' ' || coalesce(email, '') || ' ' || coalesce(phone, '')) like $${n}
  union select o.person_id from posts o join units u on u.id = o.unit_id where vn_fold(o.title || ' ' || u.name || ' ' || u.short_name) like $${n}
)`;

/** What is typed, as it stands in a LIKE pattern. */
const pattern = (search: string): string => `%${search.trim().replace(/[\\%_]/g, '\\$&')}%`;

const subtree = (n: number): string => `with recursive below as (
  select id from units where id = any($${n}::uuid[]) union select u.id from units u join below b on u.parent_id = b.id
) select id from below`;

@Injectable()
export class PeopleQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PersonRepository,
  ) {}

  /** Whoever the actor may read, in protocol order, ties by Vietnamese collation. */
  async list(actor: PersonActor, ask: PeopleSearch): Promise<Page<PersonView>> {
    const limit = ask.limit ?? DIRECTORY_LIMITS.pageRows;
    const scope = readScope(actor.roles);
    const after = ask.cursor === undefined ? null : decodeCursor(ask.cursor, 3);
    const rows = await this.dataSource.query<{ id: Id; protocol_rank: number; full_name: string }[]>(
      `select p.id, p.protocol_rank, p.full_name from people p
       where ($1::uuid[] is null or exists (select 1 from posts o where o.person_id = p.id and o.unit_id in (${subtree(1)})))
         and ($2::uuid[] is null or exists (select 1 from posts o where o.person_id = p.id and o.unit_id in (${subtree(2)})))
         and ($3::text is null or ${accountStateSql} = $3)
         and ($4::text is null or ${matches(4)})
         and ($5::int is null or (p.protocol_rank, p.full_name collate "vi-x-icu", p.id) > ($5, $6 collate "vi-x-icu", $7::uuid))
       order by p.protocol_rank, p.full_name collate "vi-x-icu", p.id limit $8`,
      [
        scope === 'all' ? null : scope,
        ask.unitId === undefined ? null : [ask.unitId],
        ask.account ?? null,
        ask.search?.trim() ? await this.fold(pattern(ask.search)) : null,
        ...(after ?? [null, null, null]),
        limit + 1,
      ],
    );
    const part = rows.slice(0, limit);
    const last = part.at(-1);
    const more = rows.length > limit && last !== undefined;
    return {
      rows: await personViews(
        this.dataSource.manager,
        part.map((row) => row.id),
      ),
      next: more ? encodeCursor([last.protocol_rank, last.full_name, last.id]) : null,
    };
  }

  /** @throws platform/not-found */
  async one(actor: PersonActor, id: Id): Promise<PersonView> {
    await this.people.requireReadable(this.dataSource.manager, actor, id);
    return personView(this.dataSource.manager, id);
  }

  /**
   * The internal directory: name and position alone, for naming a substitute or a presenter. Open to whoever has a post
   * or a role; a guest from outside and a hall tablet learn of nobody. @throws platform/not-found
   */
  async directory(actor: PersonActor, search: string): Promise<readonly PersonCard[]> {
    const facts = (await this.people.facts(this.dataSource.manager, [actor.personId])).get(actor.personId);
    const isInternal = actor.onlyMeetingId === null && (actor.roles.length > 0 || (facts?.posts.length ?? 0) > 0);
    if (!isInternal) throw notFound();
    const rows = await this.dataSource.query<CardRow[]>(
      `select ${cardColumns} from people p ${cardJoin}
       where p.disabled_at is null and vn_fold(p.full_name || ' ' || coalesce(main.title, '') || ' ' || coalesce(main.unit, '')) like $1
       order by p.protocol_rank, p.full_name collate "vi-x-icu", p.id limit $2`,
      [await this.fold(pattern(search)), DIRECTORY_LIMITS.directoryRows],
    );
    return rows.map(toCard);
  }

  private async fold(text: string): Promise<string> {
    const [row] = await this.dataSource.query<{ folded: string }[]>(`select vn_fold($1) as folded`, [text]);
    return row?.folded ?? '';
  }
}
