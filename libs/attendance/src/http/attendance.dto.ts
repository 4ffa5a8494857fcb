import {
  ATTENDANCE_LIMITS,
  type AttendancePlace,
  attendancePlaces,
  type CheckInInput,
  type MarkPresentInput,
  type OwnCheckInWay,
  ownCheckInWays,
  type SeatCodesInput,
  type SeatMarkInput,
  type SeatsMarkInput,
} from '@app/contracts';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateIf,
} from 'class-validator';

const orNull = (): PropertyDecorator => ValidateIf((_, value) => value !== null);

export class CheckInDto implements CheckInInput {
  @IsIn(ownCheckInWays)
  way: OwnCheckInWay;
  @orNull()
  @IsString()
  @MaxLength(40)
  code: string | null;
}

export class SeatsMarkDto implements SeatsMarkInput, SeatCodesInput {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(ATTENDANCE_LIMITS.seatsAtOnce)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  seatIds: string[];
}

export class MarkPresentDto extends SeatsMarkDto implements MarkPresentInput {
  @orNull()
  @IsIn(attendancePlaces)
  place: AttendancePlace | null;
}

export class SeatMarkDto implements SeatMarkInput {
  @IsUUID()
  seatId: string;
}

/** Of a remote site; without it the hall's own. */
export class HallCodeOfDto {
  @IsOptional()
  @IsUUID()
  siteId?: string;
}
