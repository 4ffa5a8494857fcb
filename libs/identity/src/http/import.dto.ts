import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

export class ImportFileDto {
  /** The file's name, for recognising the preview by; it decides nothing. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  fileName: string;
}
