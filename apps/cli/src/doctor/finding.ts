/** What `ecab doctor` found about one thing. */
export interface Finding {
  readonly what: string;
  /** `broken` means that the product does not work; `missing` that it works with less. */
  readonly state: 'ok' | 'missing' | 'broken';
  /** A version, a place, what its absence costs, or what to do. */
  readonly detail: string;
}

export const ok = (what: string, detail: string): Finding => ({ what, state: 'ok', detail });
export const missing = (what: string, cost: string): Finding => ({ what, state: 'missing', detail: cost });
export const broken = (what: string, remedy: string): Finding => ({ what, state: 'broken', detail: remedy });
