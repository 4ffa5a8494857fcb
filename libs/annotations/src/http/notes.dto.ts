import { NOTE_LIMITS, type NoteEdit, type NoteInput } from '@app/contracts';
import { IsInt, IsNotEmpty, IsString, IsUUID, MaxLength, Min } from 'class-validator';

export class NoteDto implements NoteInput {
  @IsUUID()
  versionId: string;
  @IsInt()
  @Min(1)
  page: number;
  @IsString()
  @IsNotEmpty()
  @MaxLength(NOTE_LIMITS.textMax)
  text: string;
}

export class NoteEditDto implements NoteEdit {
  @IsInt()
  @Min(1)
  rev: number;
  @IsString()
  @IsNotEmpty()
  @MaxLength(NOTE_LIMITS.textMax)
  text: string;
}

export class NoteRevDto {
  @IsInt()
  @Min(1)
  rev: number;
}
