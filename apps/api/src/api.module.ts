import { type DynamicModule, Module } from '@nestjs/common';
import { type Config, type DatabaseSettings, HttpModule, PlatformModule } from '@app/platform';
import { features } from './features.js';

@Module({})
export class ApiModule {
  static forRoot(config: Config, database: DatabaseSettings): DynamicModule {
    return { module: ApiModule, imports: [PlatformModule.forRoot(config, database), HttpModule, ...features] };
  }
}
