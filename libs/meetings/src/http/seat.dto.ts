import {
  MEETING_LIMITS,
  type SeatEdit,
  type SeatFill,
  type SeatInput,
  type SeatRole,
  seatRoles,
  type SeatsInput,
  type SiteEdit,
  type SiteInput,
} from '@app/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { orNull } from './or-null.js';

class SeatFieldsDto {
  @orNull()
  @IsString()
  @MaxLength(MEETING_LIMITS.officeMax)
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
  @MaxLength(MEETING_LIMITS.labelMax)
  label: string | null;
  @orNull()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(MEETING_LIMITS.items)
  @IsUUID('all', { each: true })
  itemIds: string[] | null;
}

export class SeatDto extends SeatFieldsDto implements SeatInput {
  @orNull()
  @IsUUID()
  personId: string | null;
}

export class SeatEditDto extends SeatFieldsDto implements SeatEdit {
  @IsInt()
  @Min(1)
  rev: number;
}

export class SeatFillDto implements SeatFill {
  @IsInt()
  @Min(1)
  rev: number;
  @orNull()
  @IsUUID()
  personId: string | null;
}

export class SeatsDto implements SeatsInput {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MEETING_LIMITS.seats)
  @ValidateNested({ each: true })
  @Type(() => SeatDto)
  seats: SeatDto[];
}

export class SiteDto implements SiteInput {
  @IsString()
  @IsNotEmpty()
  @MaxLength(MEETING_LIMITS.titleMax)
  name: string;
  @orNull()
  @IsUUID()
  contactSeatId: string | null;
  @orNull()
  @IsString()
  @MaxLength(MEETING_LIMITS.phoneMax)
  contactPhone: string | null;
}

export class SiteEditDto extends SiteDto implements SiteEdit {
  @IsInt()
  @Min(1)
  rev: number;
}
