import { type SeatSessionInput } from '@app/contracts';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

export class SeatSessionDto implements SeatSessionInput {
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  code: string;
}
