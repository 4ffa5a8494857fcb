import { type VersionState } from '@app/contracts';

/** The chain from the uploaded pieces to a paper that can be read. Each step is committed before the next begins. */
export const intakeSteps = ['receive', 'assemble', 'inspect', 'copy', 'texts', 'thumbnails', 'done'] as const;
export type IntakeStep = (typeof intakeSteps)[number];

/** The state that people see while a step is next. */
export function stateAt(step: IntakeStep): Exclude<VersionState, 'refused'> {
  switch (step) {
    case 'receive':
      return 'quarantine';
    case 'assemble':
    case 'inspect':
      return 'checking';
    case 'copy':
    case 'texts':
    case 'thumbnails':
      return 'preparing';
    case 'done':
      return 'ready';
  }
}

/** @returns the step after this one; `done` stays */
export function stepAfter(step: IntakeStep): IntakeStep {
  return intakeSteps[intakeSteps.indexOf(step) + 1] ?? 'done';
}
