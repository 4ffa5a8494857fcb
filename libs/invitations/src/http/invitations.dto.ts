import { type AnswerInput, type ConsentInput, INVITATION_LIMITS, type RecordConsentInput } from '@app/contracts';
import { IsIn, IsString, IsUUID, MaxLength, ValidateIf } from 'class-validator';

const orNull = (): PropertyDecorator => ValidateIf((_, value) => value !== null);

export class AnswerDto implements AnswerInput {
  @IsUUID()
  seatId: string;
  @IsIn(['confirmed', 'absent', 'substitute'])
  answer: 'confirmed' | 'absent' | 'substitute';
  @orNull()
  @IsString()
  @MaxLength(INVITATION_LIMITS.reasonMax)
  reason: string | null;
  @orNull()
  @IsUUID()
  substitutePersonId: string | null;
}

export class ConsentDto implements ConsentInput {
  @IsUUID()
  seatId: string;
  @IsIn(['granted', 'refused'])
  decision: 'granted' | 'refused';
  @orNull()
  @IsString()
  @MaxLength(INVITATION_LIMITS.noteMax)
  note: string | null;
}

export class RecordConsentDto extends ConsentDto implements RecordConsentInput {
  @IsIn(['phone', 'in-person', 'paper'])
  way: 'phone' | 'in-person' | 'paper';
}
