// One line per step, and a failure that says what to do instead of a stack trace.

/** A failure a person can act on: what is wrong, and the remedy. */
export class Problem extends Error {
  constructor(what, remedy) {
    super(what);
    this.remedy = remedy;
  }
}

/** Prints `title`, does the work, and completes the line with the seconds it took. */
export async function step(title, work) {
  const begun = performance.now();
  process.stdout.write(`  ${title} …`);
  try {
    const result = await work();
    process.stdout.write(` ${((performance.now() - begun) / 1000).toFixed(1)} s\n`);
    return result;
  } catch (error) {
    process.stdout.write(' failed\n');
    throw error;
  }
}

/** Runs the script; a `Problem` ends the process with its text, anything else is a defect and shows its trace. */
export async function main(run) {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    process.stderr.write(`\n${error.message}\n\n→ ${error.remedy}\n\n`);
    process.exit(1);
  }
}
