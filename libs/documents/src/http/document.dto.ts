import {
  DOCUMENT_LIMITS,
  type DocumentEdit,
  type DocumentInput,
  type DocumentKind,
  documentKinds,
  type DocumentMove,
  type DocumentRecall,
  type ReceivedInput,
  type UploadInput,
} from '@app/contracts';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';

const orNull = (): PropertyDecorator => ValidateIf((_, value) => value !== null);
/** A name, not a path. */
const FILE_NAME = /^[^/\\\p{Cc}]+$/u;
const LARGEST_FILE = 2 ** 50;

export class UploadDto implements UploadInput {
  @IsString()
  @IsNotEmpty()
  @MaxLength(DOCUMENT_LIMITS.fileNameMax)
  @Matches(FILE_NAME)
  fileName: string;
  @IsInt()
  @Min(1)
  @Max(LARGEST_FILE)
  size: number;
  @IsBoolean()
  containsNoStateSecret: boolean;
}

export class DocumentDto extends UploadDto implements DocumentInput {
  @orNull()
  @IsUUID()
  itemId: string | null;
  @IsString()
  @IsNotEmpty()
  @MaxLength(DOCUMENT_LIMITS.titleMax)
  title: string;
  @IsIn(documentKinds)
  kind: DocumentKind;
  @orNull()
  @IsUUID()
  owningUnitId: string | null;
}

export class DocumentEditDto implements DocumentEdit {
  @IsInt()
  @Min(1)
  rev: number;
  @IsString()
  @IsNotEmpty()
  @MaxLength(DOCUMENT_LIMITS.titleMax)
  title: string;
  @IsIn(documentKinds)
  kind: DocumentKind;
  @orNull()
  @IsUUID()
  owningUnitId: string | null;
}

export class DocumentMoveDto implements DocumentMove {
  @IsInt()
  @Min(1)
  rev: number;
  @orNull()
  @IsUUID()
  itemId: string | null;
  @orNull()
  @IsUUID()
  beforeId: string | null;
}

export class DocumentRecallDto implements DocumentRecall {
  @IsString()
  @IsNotEmpty()
  @MaxLength(DOCUMENT_LIMITS.reasonMax)
  reason: string;
}

export class ReceivedDto implements ReceivedInput {
  @IsArray()
  @ArrayMaxSize(DOCUMENT_LIMITS.documents)
  @IsUUID(undefined, { each: true })
  versionIds: string[];
}

export class FindDto {
  @IsString()
  @MaxLength(DOCUMENT_LIMITS.queryMax)
  q: string;
}
