import { type Id, type ItemScriptView, type SiteView } from '@app/contracts';
import { type EntityManager } from 'typeorm';
import { AgendaItem, ItemScript, MeetingSite } from './entities.js';

export async function siteViews(manager: EntityManager, meetingId: Id): Promise<readonly SiteView[]> {
  const sites = await manager.find(MeetingSite, { where: { meetingId }, order: { name: 'ASC', id: 'ASC' } });
  return sites.map(siteView);
}

export const siteView = ({ id, rev, name, contactSeatId, contactPhone }: MeetingSite): SiteView => ({
  id,
  rev,
  name,
  contactSeatId,
  contactPhone,
});

export const scriptView = (row: ItemScript): ItemScriptView => ({
  itemId: row.itemId,
  script: row.script,
  draftConclusion: row.draftConclusion,
  rev: row.rev,
});

export async function scriptViews(manager: EntityManager, meetingId: Id): Promise<readonly ItemScriptView[]> {
  const rows = await manager
    .createQueryBuilder(ItemScript, 's')
    .innerJoin(AgendaItem, 'a', 'a.id = s.item_id and a.meeting_id = :meetingId', { meetingId })
    .orderBy('s.item_id')
    .getMany();
  return rows.map(scriptView);
}
