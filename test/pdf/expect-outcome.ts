import { expect } from '@jest/globals';
import { type PdfOutcome, type PdfRefusalCode } from '@app/platform';

/** The value of an outcome that must be good. */
export function value<T>(outcome: PdfOutcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.code}: ${outcome.detail}`);
  return outcome.value;
}

export function expectRefused(outcome: PdfOutcome<unknown>, code: PdfRefusalCode): void {
  expect(outcome).toMatchObject({ ok: false, code });
}
