import {
  type Id,
  MARK_LIMITS,
  type MarkContent,
  type MarkOperation,
  type MarkOperationsInput,
  type MarkShape,
  type MarkSharing,
} from '@app/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { ShapeDto, shapeDtos } from './shape.dto.js';

const COUNT_MAX = 1_000_000_000;

class NotSharedDto {
  @IsIn(['nobody', 'people', 'meeting'])
  with: 'nobody' | 'meeting';
}
class SharedWithPeopleDto {
  @IsIn(['people'])
  with: 'people';
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MARK_LIMITS.people)
  @IsUUID('all', { each: true })
  personIds: Id[];
}

class MarkContentDto implements MarkContent {
  @IsUUID()
  versionId: string;
  @IsInt()
  @Min(1)
  @Max(COUNT_MAX)
  page: number;
  @IsObject()
  @ValidateNested()
  @Type(() => ShapeDto, { discriminator: { property: 'kind', subTypes: shapeDtos }, keepDiscriminatorProperty: true })
  shape: MarkShape;
  @IsString()
  @MaxLength(MARK_LIMITS.textMax)
  text: string;
  @IsObject()
  @ValidateNested()
  @Type(() => NotSharedDto, {
    discriminator: { property: 'with', subTypes: [{ name: 'people', value: SharedWithPeopleDto }] },
    keepDiscriminatorProperty: true,
  })
  sharing: MarkSharing;
}

class MarkOperationDto implements MarkOperation {
  @IsUUID()
  opId: string;
  @IsUUID()
  markId: string;
  @IsInt()
  @Min(0)
  @Max(COUNT_MAX)
  baseRev: number;
  @ValidateIf((_, value) => value !== null)
  @IsObject()
  @ValidateNested()
  @Type(() => MarkContentDto)
  put: MarkContentDto | null;
}

export class MarkOperationsDto implements MarkOperationsInput {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MARK_LIMITS.operations)
  @ValidateNested({ each: true })
  @Type(() => MarkOperationDto)
  operations: MarkOperationDto[];
}

export class MarksSinceDto {
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  since: number;
}
