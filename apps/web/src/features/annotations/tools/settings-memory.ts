import { type Id, markColors, markStamps } from '@app/contracts';
import { firstSettings, type Ink, type ToolSettings } from './tool.js';

const keyOf = (personId: Id): string => `ecabinet.pen.${personId}`;

/** How this person wrote last on this device; whatever is unreadable counts as nothing. */
export function recallSettings(personId: Id): ToolSettings {
  try {
    return readSettings(localStorage.getItem(keyOf(personId)));
  } catch {
    return firstSettings;
  }
}

/** A full or forbidden store costs the comfort, not the writing. */
export function keepSettings(personId: Id, settings: ToolSettings): void {
  try {
    localStorage.setItem(keyOf(personId), JSON.stringify(settings));
  } catch {
    return;
  }
}

export function readSettings(text: string | null): ToolSettings {
  const value: unknown = JSON.parse(text ?? 'null');
  if (typeof value !== 'object' || value === null) return firstSettings;
  const kept = value as Readonly<Record<keyof ToolSettings, unknown>>;
  const oneOf = <T>(all: readonly T[], one: unknown, otherwise: T): T =>
    all.includes(one as T) ? (one as T) : otherwise;
  return {
    pen: readInk(kept.pen, firstSettings.pen),
    highlighter: readInk(kept.highlighter, firstSettings.highlighter),
    stamp: oneOf(markStamps, kept.stamp, firstSettings.stamp),
    side: oneOf(['left', 'right'], kept.side, firstSettings.side),
    bar: oneOf(['open', 'folded', null], kept.bar, firstSettings.bar),
    writesWith: oneOf(['pen', 'finger', null], kept.writesWith, firstSettings.writesWith),
  };
}

function readInk(value: unknown, otherwise: Ink): Ink {
  if (typeof value !== 'object' || value === null || !('color' in value) || !('width' in value)) return otherwise;
  const color = markColors.find((one) => one === value.color);
  const { width } = value;
  const isWidth = typeof width === 'number' && width > 0 && width <= 60;
  return color !== undefined && isWidth ? { color, width } : otherwise;
}
