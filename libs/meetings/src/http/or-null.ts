import { ValidateIf } from 'class-validator';

/** The field is there and may be null; anything else is validated. */
export const orNull = (): PropertyDecorator => ValidateIf((_, value) => value !== null);
