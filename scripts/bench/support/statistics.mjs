/** The middle value; of an even number the upper middle. */
export const median = (values) => sorted(values)[Math.floor(values.length / 2)];

/** The value that a share of all values does not exceed, e.g. 0.95. */
export const quantile = (values, share) =>
  sorted(values)[Math.min(values.length - 1, Math.ceil(share * values.length) - 1)];

export const rounded = (value) => Math.round(value * 10) / 10;

const sorted = (values) => [...values].sort((a, b) => a - b);
