import { type PairScreenInput } from '@app/contracts';
import { IsNotEmpty, IsString, IsUUID, MaxLength, ValidateIf } from 'class-validator';

export class PairScreenDto implements PairScreenInput {
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  code: string;
  /** Null = the hall. */
  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  siteId: string | null;
}
