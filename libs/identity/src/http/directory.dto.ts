import {
  type AccountState,
  accountStates,
  type AideInput,
  type BodyEdit,
  type BodyInput,
  type BodyMemberAdd,
  type BodyMemberEdit,
  DIRECTORY_LIMITS,
  type Honorific,
  honorifics,
  type PeopleSearch,
  type PersonEdit,
  type PersonInput,
  type PostInput,
  type RoleGrant,
  type SystemRole,
  systemRoles,
  type UnitEdit,
  type UnitInput,
} from '@app/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { OrNull, Revision, Text } from './fields.js';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export class UnitDto implements UnitInput {
  @OrNull()
  @IsUUID()
  parentId: string | null;
  @Text(DIRECTORY_LIMITS.nameMax)
  name: string;
  @Text(DIRECTORY_LIMITS.shortNameMax)
  shortName: string;
  @IsInt()
  @Min(0)
  @Max(DIRECTORY_LIMITS.rankMax)
  sort: number;
}
export class UnitEditDto extends UnitDto implements UnitEdit {
  @Revision()
  rev: number;
}

export class PostDto implements PostInput {
  @IsUUID()
  unitId: string;
  @Text(DIRECTORY_LIMITS.titleMax)
  title: string;
  @IsBoolean()
  isMain: boolean;
}

export class PersonDto implements PersonInput {
  @Text(DIRECTORY_LIMITS.nameMax)
  fullName: string;
  @IsIn(honorifics)
  honorific: Honorific;
  /** Letters, figures, dot, dash and underscore, 2 to 40; case and accents are folded. */
  @OrNull()
  @IsString()
  @Matches(/^\s*[\p{L}\p{M}0-9._-]{2,40}\s*$/u)
  username: string | null;
  @OrNull()
  @IsEmail()
  @MaxLength(200)
  email: string | null;
  @OrNull()
  @IsString()
  @Matches(/^\+?[\d\s.()-]{8,20}$/)
  phone: string | null;
  @IsInt()
  @Min(0)
  @Max(DIRECTORY_LIMITS.rankMax)
  protocolRank: number;
  @IsArray()
  @ArrayMaxSize(DIRECTORY_LIMITS.posts)
  @ValidateNested({ each: true })
  @Type(() => PostDto)
  posts: PostDto[];
}
export class PersonEditDto extends PersonDto implements PersonEdit {
  @Revision()
  rev: number;
}

export class PeopleSearchDto implements PeopleSearch {
  @IsOptional()
  @IsString()
  @MaxLength(DIRECTORY_LIMITS.searchMax)
  search?: string;
  @IsOptional()
  @IsUUID()
  unitId?: string;
  @IsOptional()
  @IsIn(accountStates)
  account?: AccountState;
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  cursor?: string;
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(DIRECTORY_LIMITS.pageRowsMax)
  limit?: number;
}
export class DirectorySearchDto {
  @IsString()
  @MinLength(DIRECTORY_LIMITS.directorySearchMin)
  @MaxLength(DIRECTORY_LIMITS.searchMax)
  search: string;
}
export class CursorDto {
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  cursor?: string;
}

export class RoleDto implements RoleGrant {
  @IsIn(systemRoles)
  role: SystemRole;
  @OrNull()
  @IsUUID()
  unitId: string | null;
  @OrNull()
  @IsUUID()
  bodyId: string | null;
}

export class AideDto implements AideInput {
  @IsUUID()
  aideId: string;
}

export class BodyDto implements BodyInput {
  @Text(DIRECTORY_LIMITS.nameMax)
  name: string;
  @Text(DIRECTORY_LIMITS.shortNameMax)
  shortName: string;
  @IsUUID()
  unitId: string;
}
export class BodyEditDto extends BodyDto implements BodyEdit {
  @Revision()
  rev: number;
}

export class BodyMemberEditDto implements BodyMemberEdit {
  @Revision()
  rev: number;
  @Text(DIRECTORY_LIMITS.titleMax)
  office: string;
  @IsBoolean()
  isChairman: boolean;
  @IsInt()
  @Min(0)
  @Max(DIRECTORY_LIMITS.rankMax)
  protocolRank: number;
  /** Day `YYYY-MM-DD`. */
  @Matches(DAY)
  from: string;
  @OrNull()
  @Matches(DAY)
  until: string | null;
}
export class BodyMemberAddDto extends BodyMemberEditDto implements BodyMemberAdd {
  @IsUUID()
  personId: string;
}
export class RevisionDto {
  @Revision()
  rev: number;
}
