import { applyDecorators } from '@nestjs/common';
import { IsInt, IsNotEmpty, IsString, MaxLength, Min, ValidateIf } from 'class-validator';

/** The field may be null; it must be sent. */
export const OrNull = (): PropertyDecorator => ValidateIf((_, value) => value !== null);

/** Text that says something, within a length in characters. */
export const Text = (max: number): PropertyDecorator => applyDecorators(IsString(), IsNotEmpty(), MaxLength(max));

/** The revision that the change starts from. */
export const Revision = (): PropertyDecorator => applyDecorators(IsInt(), Min(1));
