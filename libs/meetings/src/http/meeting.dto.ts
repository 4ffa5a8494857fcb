import {
  type ItemInput,
  type ItemsInput,
  MEETING_LIMITS,
  meetingForms,
  meetingKinds,
  type MeetingForm,
  type MeetingInput,
  type MeetingKind,
  type SeatInput,
  seatRoles,
  type SeatRole,
  type SeatsInput,
} from '@app/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUrl,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

const orNull = (): PropertyDecorator => ValidateIf((_, value) => value !== null);

export class MeetingDto implements MeetingInput {
  @IsUUID()
  bodyId: string;
  @IsIn(meetingKinds)
  kind: MeetingKind;
  @IsIn(meetingForms)
  form: MeetingForm;
  @IsString()
  @IsNotEmpty()
  @MaxLength(MEETING_LIMITS.titleMax)
  title: string;
  @IsISO8601({ strict: true })
  startsAt: string;
  @IsISO8601({ strict: true })
  endsAt: string;
  @IsString()
  @MaxLength(MEETING_LIMITS.titleMax)
  place: string;
  @orNull()
  @IsUrl({ protocols: ['https'], require_protocol: true, require_tld: false })
  @MaxLength(2000)
  onlineUrl: string | null;
  @IsBoolean()
  needsApproval: boolean;
}

export class ItemDto implements ItemInput {
  @orNull()
  @IsUUID()
  parentId: string | null;
  @IsString()
  @IsNotEmpty()
  @MaxLength(MEETING_LIMITS.titleMax)
  title: string;
  @IsBoolean()
  isSecret: boolean;
  @orNull()
  @IsUUID()
  presenterSeatId: string | null;
  @orNull()
  @IsUUID()
  owningUnitId: string | null;
  @IsInt()
  @Min(0)
  @Max(MEETING_LIMITS.minutesMax)
  minutesPlanned: number;
  @IsBoolean()
  hasVote: boolean;
}

export class ItemsDto implements ItemsInput {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MEETING_LIMITS.items)
  @ValidateNested({ each: true })
  @Type(() => ItemDto)
  items: ItemDto[];
}

export class SeatDto implements SeatInput {
  @orNull()
  @IsUUID()
  personId: string | null;
  @orNull()
  @IsString()
  @MaxLength(200)
  office: string | null;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(seatRoles, { each: true })
  roles: SeatRole[];
  @orNull()
  @IsUUID()
  siteId: string | null;
  @orNull()
  @IsString()
  @MaxLength(20)
  label: string | null;
  @orNull()
  @IsArray()
  @ArrayUnique()
  @IsUUID('all', { each: true })
  itemIds: string[] | null;
}

export class SeatsDto implements SeatsInput {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MEETING_LIMITS.seats)
  @ValidateNested({ each: true })
  @Type(() => SeatDto)
  seats: SeatDto[];
}

/** A span of time; default: a month back to three months ahead. */
export class MeetingWindowDto {
  @IsOptional()
  @IsISO8601({ strict: true })
  from?: string;
  @IsOptional()
  @IsISO8601({ strict: true })
  until?: string;
}
