import { test } from '@jest/globals';

/** A chapter is told where the one before it ended; after one that failed, the others say so instead of waiting in vain. */
export function aStory(): (name: string, tell: () => Promise<void>, withinMs?: number) => void {
  let brokenAt: string | null = null;
  return (name, tell, withinMs = 60_000) =>
    test(
      name,
      async () => {
        if (brokenAt !== null) throw new Error(`the story broke off where: ${brokenAt}`);
        brokenAt = name;
        await tell();
        brokenAt = null;
      },
      withinMs,
    );
}
