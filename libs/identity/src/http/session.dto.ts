import { type ActivateInput, type SignInInput } from '@app/contracts';
import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';

export class SignInDto implements SignInInput {
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  username: string;
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  password: string;
  /** Shown in the list of devices, e.g. "Máy tính bảng phòng 305". */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  deviceName?: string;
}

export class ActivateDto implements ActivateInput {
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  username: string;
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  code: string;
  @IsString()
  @MaxLength(200)
  newPassword: string;
}
