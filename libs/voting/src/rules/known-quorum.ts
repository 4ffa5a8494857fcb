import { type QuorumStatus } from '@app/contracts';

/** The figures alone, as they are kept with a ballot; null where the profile names no quorum. */
export function knownQuorum(quorum: QuorumStatus | null): QuorumStatus | null {
  if (quorum === null || !quorum.isKnown) return null;
  const { total, present, required, isReached, isKnown } = quorum;
  return { total, present, required, isReached, isKnown };
}
