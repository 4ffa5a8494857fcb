import { randomBytes } from 'node:crypto';

/** Words that occur nowhere else: whoever reads one has read what it was written into. */
export class Canaries {
  private readonly words = new Map<string, string>();

  /** The word of a thing, e.g. `script`; the same each time. Letters and digits only, so that every file may bear it. */
  word(thing: string): string {
    const known = this.words.get(thing) ?? `Kn${randomBytes(5).toString('hex')}`;
    this.words.set(thing, known);
    return known;
  }

  get things(): readonly string[] {
    return [...this.words.keys()];
  }

  /** The things whose word stands in the text. */
  in(text: string): readonly string[] {
    return [...this.words].filter(([, word]) => text.includes(word)).map(([thing]) => thing);
  }
}
