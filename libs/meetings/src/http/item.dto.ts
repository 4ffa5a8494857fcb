import {
  type ItemEdit,
  type ItemOrderInput,
  type ItemsInput,
  MEETING_LIMITS,
  type NewItemInput,
  type ScriptInput,
} from '@app/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { orNull } from './or-null.js';

class ItemFieldsDto {
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

export class NewItemDto extends ItemFieldsDto implements NewItemInput {
  @orNull()
  @IsUUID()
  parentId: string | null;
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MEETING_LIMITS.items)
  parentIndex?: number;
}

export class ItemEditDto extends ItemFieldsDto implements ItemEdit {
  @IsInt()
  @Min(1)
  rev: number;
}

export class ItemsDto implements ItemsInput {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MEETING_LIMITS.items)
  @ValidateNested({ each: true })
  @Type(() => NewItemDto)
  items: NewItemDto[];
}

class PlaceDto {
  @IsUUID()
  id: string;
  @orNull()
  @IsUUID()
  parentId: string | null;
}

export class ItemOrderDto implements ItemOrderInput {
  @IsArray()
  @ArrayMaxSize(MEETING_LIMITS.items)
  @ValidateNested({ each: true })
  @Type(() => PlaceDto)
  order: PlaceDto[];
}

export class ScriptDto implements ScriptInput {
  @IsInt()
  @Min(0)
  rev: number;
  @IsString()
  @MaxLength(MEETING_LIMITS.scriptMax)
  script: string;
  @IsString()
  @MaxLength(MEETING_LIMITS.scriptMax)
  draftConclusion: string;
}
