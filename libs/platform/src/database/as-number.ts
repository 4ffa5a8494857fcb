import { type ValueTransformer } from 'typeorm';

/** bigint columns arrive as text; sizes of files fit a number a thousand times. */
export const asNumber: ValueTransformer = {
  to: (value: number | null): number | null => value,
  from: (value: string | null): number | null => (value === null ? null : Number(value)),
};
