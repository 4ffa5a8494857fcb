import { type HandOverInput, type PdfRect, type ShowPageInput, type StopPresentingInput } from '@app/contracts';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, IsNumber, IsUUID, Max, Min, ValidateIf } from 'class-validator';

const orNull = (): PropertyDecorator => ValidateIf((_, value) => value !== null);
/** Half the size of a field in the database's `int`: nobody turns so many pages. */
const COUNT_MAX = 1_000_000_000;
/** PDF user space: 200 inches. */
const POINT_MAX = 14_400;

export class HandOverDto implements HandOverInput {
  @orNull()
  @IsUUID()
  seatId: string | null;
  @orNull()
  @IsInt()
  @Min(0)
  insteadOf: number | null;
}

export class ShowPageDto implements ShowPageInput {
  @IsUUID()
  documentId: string;
  @IsUUID()
  versionId: string;
  @IsInt()
  @Min(1)
  @Max(100_000)
  page: number;
  @orNull()
  @IsArray()
  @ArrayMinSize(4)
  @ArrayMaxSize(4)
  @IsNumber({ allowNaN: false, allowInfinity: false }, { each: true })
  @Min(-POINT_MAX, { each: true })
  @Max(POINT_MAX, { each: true })
  rect: PdfRect | null;
  @IsInt()
  @Min(0)
  @Max(COUNT_MAX)
  epoch: number;
  @IsInt()
  @Min(1)
  @Max(COUNT_MAX)
  n: number;
}

export class StopPresentingDto implements StopPresentingInput {
  @IsInt()
  @Min(0)
  @Max(COUNT_MAX)
  epoch: number;
}
