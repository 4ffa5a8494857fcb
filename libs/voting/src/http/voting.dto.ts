import {
  type AnnounceResultInput,
  type BallotEdit,
  type BallotInput,
  type ConcludeTieInput,
  type EnterAgreedInput,
  type EnterHandsInput,
  type EnterNewAgreedInput,
  type EnterNewHandsInput,
  type ExtendBallotInput,
  type HandCount,
  type HandsInput,
  MEETING_LIMITS,
  type OpenBallotInput,
  type OpenNewBallotInput,
  type ReasonInput,
  type ResultDetail,
  resultDetails,
  type RollCallVoteInput,
  type VoteChoice,
  voteChoices,
  type VoteInput,
  VOTING_LIMITS,
} from '@app/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

const orNull = (): PropertyDecorator => ValidateIf((_, value) => value !== null);

export class BallotDto implements BallotInput {
  @IsUUID()
  itemId: string;
  @IsString()
  @IsNotEmpty()
  @MaxLength(VOTING_LIMITS.questionMax)
  question: string;
}

export class BallotEditDto implements BallotEdit {
  @IsInt()
  @Min(1)
  rev: number;
  @IsString()
  @IsNotEmpty()
  @MaxLength(VOTING_LIMITS.questionMax)
  question: string;
}

export class OpenBallotDto implements OpenBallotInput {
  @IsInt()
  @Min(1)
  rev: number;
  @orNull()
  @IsInt()
  @Min(VOTING_LIMITS.durationSecondsMin)
  @Max(VOTING_LIMITS.durationSecondsMax)
  durationSeconds: number | null;
  @orNull()
  @IsString()
  @IsNotEmpty()
  @MaxLength(VOTING_LIMITS.reasonMax)
  withoutQuorumReason: string | null;
}

export class OpenNewBallotDto extends BallotDto implements OpenNewBallotInput {
  @orNull()
  @IsInt()
  @Min(VOTING_LIMITS.durationSecondsMin)
  @Max(VOTING_LIMITS.durationSecondsMax)
  durationSeconds: number | null;
  @orNull()
  @IsString()
  @IsNotEmpty()
  @MaxLength(VOTING_LIMITS.reasonMax)
  withoutQuorumReason: string | null;
}

export class VoteDto implements VoteInput {
  @IsIn(voteChoices)
  choice: VoteChoice;
  @orNull()
  @IsString()
  @MaxLength(VOTING_LIMITS.opinionMax)
  opinion: string | null;
}

export class RollCallVoteDto extends VoteDto implements RollCallVoteInput {
  @IsUUID()
  memberId: string;
}

export class ExtendBallotDto implements ExtendBallotInput {
  @IsInt()
  @Min(VOTING_LIMITS.durationSecondsMin)
  @Max(VOTING_LIMITS.durationSecondsMax)
  seconds: number;
}

export class VoidBallotDto implements ReasonInput {
  @IsString()
  @IsNotEmpty()
  @MaxLength(VOTING_LIMITS.reasonMax)
  reason: string;
}

export class ConcludeTieDto implements ConcludeTieInput {
  @IsIn(['passed', 'not-passed', 'revote'])
  outcome: ConcludeTieInput['outcome'];
}

export class AnnounceResultDto implements AnnounceResultInput {
  @IsIn(resultDetails)
  detail: ResultDetail;
}

export class HandCountDto implements HandCount {
  @IsInt()
  @Min(0)
  @Max(MEETING_LIMITS.seats)
  for: number;
  @IsInt()
  @Min(0)
  @Max(MEETING_LIMITS.seats)
  against: number;
  @IsInt()
  @Min(0)
  @Max(MEETING_LIMITS.seats)
  abstain: number;
  @IsInt()
  @Min(0)
  @Max(MEETING_LIMITS.seats)
  present: number;
  @orNull()
  @IsIn(['for', 'against'])
  decidingVote: 'for' | 'against' | null;
}

export class NamedHandDto {
  @IsUUID()
  memberId: string;
  @IsIn(['for', 'against', 'abstain'])
  choice: Exclude<VoteChoice, 'other'>;
}

/** What a show of hands needs, for a prepared question or a new one. */
export class EnterHandsDto implements EnterHandsInput {
  @IsInt()
  @Min(1)
  rev: number;
  @ValidateNested()
  @Type(() => HandCountDto)
  @IsNotEmpty()
  count: HandCountDto;
  @orNull()
  @IsArray()
  @ArrayMaxSize(MEETING_LIMITS.seats)
  @ValidateNested({ each: true })
  @Type(() => NamedHandDto)
  names: NamedHandDto[] | null;
  @orNull()
  @IsString()
  @IsNotEmpty()
  @MaxLength(VOTING_LIMITS.reasonMax)
  withoutQuorumReason: string | null;
}

export class EnterNewHandsDto extends BallotDto implements EnterNewHandsInput {
  @ValidateNested()
  @Type(() => HandCountDto)
  @IsNotEmpty()
  count: HandCountDto;
  @orNull()
  @IsArray()
  @ArrayMaxSize(MEETING_LIMITS.seats)
  @ValidateNested({ each: true })
  @Type(() => NamedHandDto)
  names: HandsInput['names'];
  @orNull()
  @IsString()
  @IsNotEmpty()
  @MaxLength(VOTING_LIMITS.reasonMax)
  withoutQuorumReason: string | null;
}

export class EnterAgreedDto implements EnterAgreedInput {
  @IsInt()
  @Min(1)
  rev: number;
  @orNull()
  @IsInt()
  @Min(0)
  @Max(MEETING_LIMITS.seats)
  present: number | null;
  @orNull()
  @IsString()
  @IsNotEmpty()
  @MaxLength(VOTING_LIMITS.reasonMax)
  withoutQuorumReason: string | null;
}

export class EnterNewAgreedDto extends BallotDto implements EnterNewAgreedInput {
  @orNull()
  @IsInt()
  @Min(0)
  @Max(MEETING_LIMITS.seats)
  present: number | null;
  @orNull()
  @IsString()
  @IsNotEmpty()
  @MaxLength(VOTING_LIMITS.reasonMax)
  withoutQuorumReason: string | null;
}
