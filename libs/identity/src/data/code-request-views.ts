import { type CodeRequestView, type Id } from '@app/contracts';
import { type EntityManager, In } from 'typeorm';
import { CodeRequest } from './account-entities.js';
import { personCards } from './person-cards.js';

/** Requests with who is concerned and who asks, oldest first. */
export async function codeRequestViews(
  manager: EntityManager,
  ids: readonly Id[],
): Promise<readonly CodeRequestView[]> {
  const requests = await manager.find(CodeRequest, { where: { id: In([...ids]) }, order: { requestedAt: 'ASC' } });
  const cards = await personCards(
    manager,
    requests.flatMap((request) => [request.personId, request.requestedBy]),
  );
  return requests.map((request) => ({
    id: request.id,
    person: cards.get(request.personId)!,
    reason: request.reason,
    requestedBy: cards.get(request.requestedBy)!,
    requestedAt: request.requestedAt.toISOString(),
    expiresAt: request.expiresAt.toISOString(),
    hasChairConsent: request.consent !== null,
  }));
}
