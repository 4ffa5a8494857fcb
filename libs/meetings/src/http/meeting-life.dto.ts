import {
  type ChairHandOver,
  MEETING_LIMITS,
  type MeetingMove,
  type MeetingOpen,
  type ReasonInput,
} from '@app/contracts';
import { IsInt, IsISO8601, IsNotEmpty, IsString, IsUUID, MaxLength, Min } from 'class-validator';
import { orNull } from './or-null.js';

export class ReasonDto implements ReasonInput {
  @IsString()
  @IsNotEmpty()
  @MaxLength(MEETING_LIMITS.reasonMax)
  reason: string;
}

export class MeetingMoveDto extends ReasonDto implements MeetingMove {
  @IsInt()
  @Min(1)
  rev: number;
  @IsISO8601({ strict: true })
  startsAt: string;
  @IsISO8601({ strict: true })
  endsAt: string;
  @IsString()
  @MaxLength(MEETING_LIMITS.placeMax)
  place: string;
}

export class MeetingOpenDto implements MeetingOpen {
  @orNull()
  @IsString()
  @IsNotEmpty()
  @MaxLength(MEETING_LIMITS.reasonMax)
  overrideReason: string | null;
}

export class ChairHandOverDto implements ChairHandOver {
  @IsUUID()
  seatId: string;
}
