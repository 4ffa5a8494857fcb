import {
  type ConclusionInput,
  type FloorKind,
  floorKinds,
  type ItemOutcome,
  itemOutcomes,
  MINUTES_LIMITS,
  type NewSpeechInput,
  type OutcomeInput,
  type SpeechInput,
} from '@app/contracts';
import { IsBoolean, IsIn, IsInt, IsString, IsUUID, MaxLength, Min, ValidateIf } from 'class-validator';

const orNull = (): PropertyDecorator => ValidateIf((_, value) => value !== null);

export class OutcomeDto implements OutcomeInput {
  @IsInt()
  @Min(0)
  rev: number;
  @orNull()
  @IsIn(itemOutcomes)
  outcome: ItemOutcome | null;
}

export class ConclusionDto implements ConclusionInput {
  @orNull()
  @IsUUID()
  itemId: string | null;
  @IsInt()
  @Min(0)
  rev: number;
  @IsString()
  @MaxLength(MINUTES_LIMITS.conclusionMax)
  text: string;
}

export class SpeechDto implements SpeechInput {
  @IsInt()
  @Min(0)
  rev: number;
  @IsString()
  @MaxLength(MINUTES_LIMITS.summaryMax)
  summary: string;
  @IsBoolean()
  isLeftOut: boolean;
}

export class NewSpeechDto implements NewSpeechInput {
  @IsUUID()
  itemId: string;
  @IsUUID()
  seatId: string;
  @IsIn(floorKinds)
  kind: FloorKind;
  @IsString()
  @MaxLength(MINUTES_LIMITS.summaryMax)
  summary: string;
}
