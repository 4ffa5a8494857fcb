import { type Day, RULE_PROFILE_LIMITS, type RuleProfileEdit, type RuleProfileInput } from '@app/contracts';
import { Type } from 'class-transformer';
import { IsInt, IsNotEmpty, IsObject, IsString, MaxLength, Min, ValidateNested } from 'class-validator';
import { IsDay } from './is-day.js';
import { orNull } from './or-null.js';
import { RuleValuesDto } from './rule-values.dto.js';

export class RuleProfileDto implements RuleProfileInput {
  @IsString()
  @IsNotEmpty()
  @MaxLength(RULE_PROFILE_LIMITS.nameMax)
  name: string;
  @orNull()
  @IsString()
  @IsNotEmpty()
  @MaxLength(RULE_PROFILE_LIMITS.numberMax)
  number: string | null;
  @orNull()
  @IsDay()
  issuedOn: Day | null;
  @IsDay()
  validFrom: Day;
  @orNull()
  @IsDay()
  validUntil: Day | null;
  @IsObject()
  @ValidateNested()
  @Type(() => RuleValuesDto)
  values: RuleValuesDto;
}

export class RuleProfileEditDto extends RuleProfileDto implements RuleProfileEdit {
  @IsInt()
  @Min(1)
  rev: number;
}

export class DayDto {
  @IsDay()
  day: Day;
}
