import { type MarkReadInput, MEETING_LIMITS, NOTICE_LIMITS, type SendAgainInput } from '@app/contracts';
import { ArrayMaxSize, ArrayMinSize, IsUUID, ValidateIf } from 'class-validator';

export class MarkReadDto implements MarkReadInput {
  @ValidateIf((_, value) => value !== null)
  @IsUUID(undefined, { each: true })
  @ArrayMaxSize(NOTICE_LIMITS.listed)
  ids: string[] | null;
}

export class SendAgainDto implements SendAgainInput {
  @IsUUID(undefined, { each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(MEETING_LIMITS.seats)
  seatIds: string[];
}
