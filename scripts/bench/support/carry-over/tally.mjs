/** Counts of verdicts, and the shares the goals speak of (0–1; null where there was no such mark). */
export function tally(verdicts) {
  const of = (change) => verdicts.filter((verdict) => change.includes(verdict.change));
  const share = (some, ...outcomes) =>
    some.length === 0 ? null : rounded(some.filter(({ outcome }) => outcomes.includes(outcome)).length / some.length);
  const [none, third, gone] = [of(['none']), of(['third']), of(['gone'])];
  return {
    marks: verdicts.length,
    unchanged: { marks: none.length, right: share(none, 'sure', 'look'), silently: share(none, 'sure') },
    editedWithinAThird: { marks: third.length, right: share(third, 'sure', 'look'), silently: share(third, 'sure') },
    changedMore: {
      marks: of(['more']).length,
      right: share(of(['more']), 'sure', 'look'),
      orphan: share(of(['more']), 'orphan'),
    },
    gone: { marks: gone.length, orphan: share(gone, 'orphan') },
    wrongPlace: share(verdicts, 'wrong'),
    wrongPlaceToCheck: share(verdicts, 'wrong-look'),
    lost: verdicts.filter(({ outcome }) => outcome === 'lost').length,
  };
}

const rounded = (value) => Math.round(value * 100_000) / 100_000;
