import {
  isUsableShare,
  RULE_PROFILE_LIMITS,
  type RuleValue,
  type RuleValues,
  type Share,
  tieRules,
  type TieRule,
  voteBases,
  type VoteBase,
  voteChoices,
  type VoteChoice,
} from '@app/contracts';
import { Type } from 'class-transformer';
import {
  ArrayContains,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { orNull } from './or-null.js';

/** A share that can be reached and counted exactly: whole parts, a denominator up to 1000, not "more than all". */
const IsShare = (): PropertyDecorator =>
  ValidateBy({
    name: 'isShare',
    validator: {
      validate: (value: unknown) => isShareLike(value) && isUsableShare(value),
      defaultMessage: () => '$property must be a share between 0 and 1 in whole parts up to 1000',
    },
  });

const isShareLike = (value: unknown): value is Share => {
  const { share, orMore } = (value ?? {}) as Partial<Share>;
  return typeof orMore === 'boolean' && typeof share === 'object' && share !== null;
};

/** Plain objects are read as they are: nested classes hold them to exactly their fields. */
class FractionDto {
  @IsInt()
  @Min(1)
  @Max(1000)
  n: number;
  @IsInt()
  @Min(1)
  @Max(1000)
  d: number;
}
class ShareDto implements Share {
  @IsObject()
  @ValidateNested()
  @Type(() => FractionDto)
  share: FractionDto;
  @IsBoolean()
  orMore: boolean;
}
class PaperDaysDto {
  @IsInt()
  @Min(0)
  @Max(RULE_PROFILE_LIMITS.paperDaysMax)
  regular: number;
  @IsInt()
  @Min(0)
  @Max(RULE_PROFILE_LIMITS.paperDaysMax)
  thematic: number;
  @IsInt()
  @Min(0)
  @Max(RULE_PROFILE_LIMITS.paperDaysMax)
  urgent: number;
}
class SubstituteRightsDto {
  @IsBoolean()
  speaks: boolean;
  @IsBoolean()
  votes: boolean;
  @IsBoolean()
  countsForQuorum: boolean;
}

class SourcedDto {
  @IsString()
  @MaxLength(RULE_PROFILE_LIMITS.sourceMax)
  source: string;
  @IsBoolean()
  isChecked: boolean;
}
class ShareValueDto extends SourcedDto implements RuleValue<Share> {
  @IsObject()
  @IsShare()
  @ValidateNested()
  @Type(() => ShareDto)
  value: ShareDto;
}
class BaseValueDto extends SourcedDto implements RuleValue<VoteBase> {
  @IsIn(voteBases)
  value: VoteBase;
}
class TieValueDto extends SourcedDto implements RuleValue<TieRule> {
  @IsIn(tieRules)
  value: TieRule;
}
class TiePersonValueDto extends SourcedDto implements RuleValue<'chairman-of-body' | 'presiding'> {
  @IsIn(['chairman-of-body', 'presiding'])
  value: 'chairman-of-body' | 'presiding';
}
class TieAppliesValueDto extends SourcedDto implements RuleValue<'only-if-everyone-voted' | 'whenever-equal'> {
  @IsIn(['only-if-everyone-voted', 'whenever-equal'])
  value: 'only-if-everyone-voted' | 'whenever-equal';
}
/** Whatever else a body allows, a ballot can be answered with yes and with no. */
class ChoicesValueDto extends SourcedDto implements RuleValue<readonly VoteChoice[]> {
  @IsArray()
  @ArrayUnique()
  @ArrayContains(['for', 'against'])
  @IsIn(voteChoices, { each: true })
  value: VoteChoice[];
}
class FlagValueDto extends SourcedDto implements RuleValue<boolean> {
  @IsBoolean()
  value: boolean;
}
class PaperDaysValueDto extends SourcedDto implements RuleValue<PaperDaysDto> {
  @IsObject()
  @ValidateNested()
  @Type(() => PaperDaysDto)
  value: PaperDaysDto;
}
class SubstituteValueDto extends SourcedDto implements RuleValue<SubstituteRightsDto> {
  @IsObject()
  @ValidateNested()
  @Type(() => SubstituteRightsDto)
  value: SubstituteRightsDto;
}

export class RuleValuesDto implements RuleValues {
  @orNull()
  @IsObject()
  @ValidateNested()
  @Type(() => ShareValueDto)
  quorum: ShareValueDto | null;
  @IsObject()
  @ValidateNested()
  @Type(() => BaseValueDto)
  base: BaseValueDto;
  @IsObject()
  @ValidateNested()
  @Type(() => ShareValueDto)
  threshold: ShareValueDto;
  @orNull()
  @IsObject()
  @ValidateNested()
  @Type(() => TieValueDto)
  tie: TieValueDto | null;
  @orNull()
  @IsObject()
  @ValidateNested()
  @Type(() => TiePersonValueDto)
  tiePerson: TiePersonValueDto | null;
  @orNull()
  @IsObject()
  @ValidateNested()
  @Type(() => TieAppliesValueDto)
  tieApplies: TieAppliesValueDto | null;
  @IsObject()
  @ValidateNested()
  @Type(() => ChoicesValueDto)
  choices: ChoicesValueDto;
  @IsObject()
  @ValidateNested()
  @Type(() => FlagValueDto)
  changeBeforeClose: FlagValueDto;
  @orNull()
  @IsObject()
  @ValidateNested()
  @Type(() => FlagValueDto)
  silentCountsAsAbstain: FlagValueDto | null;
  @orNull()
  @IsObject()
  @ValidateNested()
  @Type(() => PaperDaysValueDto)
  paperDays: PaperDaysValueDto | null;
  @orNull()
  @IsObject()
  @ValidateNested()
  @Type(() => SubstituteValueDto)
  substitute: SubstituteValueDto | null;
}
