import {
  type AccountActInput,
  type ChairConsentInput,
  type CodeRequestInput,
  type ConsentWay,
  consentWays,
  type PasswordChangeInput,
  type StepUpInput,
} from '@app/contracts';
import { Type } from 'class-transformer';
import { IsIn, IsNotEmpty, IsString, MaxLength, ValidateNested } from 'class-validator';
import { OrNull, Text } from './fields.js';

const NOTE_MAX = 500;
const PASSWORD_INPUT_MAX = 200;

export class ChairConsentDto implements ChairConsentInput {
  @IsIn(consentWays)
  way: ConsentWay;
  @Text(NOTE_MAX)
  note: string;
}

export class AccountActDto implements AccountActInput {
  @OrNull()
  @ValidateNested()
  @IsNotEmpty()
  @Type(() => ChairConsentDto)
  chairConsent: ChairConsentDto | null;
}
export class CodeRequestDto extends AccountActDto implements CodeRequestInput {
  @Text(NOTE_MAX)
  reason: string;
}

export class PasswordChangeDto implements PasswordChangeInput {
  @IsString()
  @IsNotEmpty()
  @MaxLength(PASSWORD_INPUT_MAX)
  oldPassword: string;
  @IsString()
  @MaxLength(PASSWORD_INPUT_MAX)
  newPassword: string;
}
export class StepUpDto implements StepUpInput {
  @IsString()
  @IsNotEmpty()
  @MaxLength(PASSWORD_INPUT_MAX)
  password: string;
}
