import {
  MEETING_LIMITS,
  type MeetingClone,
  type MeetingEdit,
  type MeetingForm,
  meetingForms,
  type MeetingInput,
  type MeetingKind,
  meetingKinds,
} from '@app/contracts';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUrl,
  IsUUID,
  MaxLength,
  Min,
} from 'class-validator';
import { orNull } from './or-null.js';

class TimesDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(MEETING_LIMITS.titleMax)
  title: string;
  @IsISO8601({ strict: true })
  startsAt: string;
  @IsISO8601({ strict: true })
  endsAt: string;
}

class DescriptionDto extends TimesDto {
  @IsIn(meetingForms)
  form: MeetingForm;
  @IsString()
  @MaxLength(MEETING_LIMITS.placeMax)
  place: string;
  @orNull()
  @IsUrl({ protocols: ['https'], require_protocol: true, require_tld: false })
  @MaxLength(2000)
  onlineUrl: string | null;
  @IsBoolean()
  needsApproval: boolean;
}

export class MeetingDto extends DescriptionDto implements MeetingInput {
  @IsUUID()
  bodyId: string;
  @IsIn(meetingKinds)
  kind: MeetingKind;
}

export class MeetingEditDto extends DescriptionDto implements MeetingEdit {
  @IsInt()
  @Min(1)
  rev: number;
}

export class MeetingCloneDto extends TimesDto implements MeetingClone {}

/** A span of time; default: a month back to three months ahead. */
export class MeetingWindowDto {
  @IsOptional()
  @IsISO8601({ strict: true })
  from?: string;
  @IsOptional()
  @IsISO8601({ strict: true })
  until?: string;
}
