import {
  type FloorIdInput,
  type FloorKind,
  floorKinds,
  type FloorOrderInput,
  type FloorRequestIdInput,
  type FloorRequestInput,
  type GiveFloorInput,
  SPEAKING_LIMITS,
} from '@app/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsUUID,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

const orNull = (): PropertyDecorator => ValidateIf((_, value) => value !== null);

export class FloorRequestDto implements FloorRequestInput {
  @IsUUID()
  itemId: string;
  @IsIn(floorKinds)
  kind: FloorKind;
  @orNull()
  @IsUUID()
  seatId: string | null;
}

export class FloorRequestIdDto implements FloorRequestIdInput {
  @IsUUID()
  requestId: string;
}

export class FloorIdDto implements FloorIdInput {
  @IsUUID()
  floorId: string;
}

export class FloorOrderDto implements FloorOrderInput {
  @IsUUID()
  itemId: string;
  @IsArray()
  @ArrayMaxSize(SPEAKING_LIMITS.queue)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  order: string[];
}

/** Either a waiting request, or a seat with item and kind. */
export class CalledDto {
  @orNull()
  @IsUUID()
  requestId: string | null;
  @ValidateIf((called: CalledDto) => called.requestId === null)
  @IsUUID()
  seatId: string;
  @ValidateIf((called: CalledDto) => called.requestId === null)
  @IsUUID()
  itemId: string;
  @ValidateIf((called: CalledDto) => called.requestId === null)
  @IsIn(floorKinds)
  kind: FloorKind;
}

export class GiveFloorDto {
  @ValidateNested()
  @Type(() => CalledDto)
  to: CalledDto;
  @orNull()
  @IsInt()
  @Min(10)
  @Max(SPEAKING_LIMITS.plannedMax)
  plannedSeconds: number | null;
  @orNull()
  @IsUUID()
  insteadOf: string | null;

  input(): GiveFloorInput {
    const { requestId, seatId, itemId, kind } = this.to;
    const to = requestId === null ? { requestId, seatId, itemId, kind } : { requestId };
    return { to, plannedSeconds: this.plannedSeconds, insteadOf: this.insteadOf };
  }
}
