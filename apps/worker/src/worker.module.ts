import { type DynamicModule, Module } from '@nestjs/common';
import { type Config, type DatabaseSettings, PlatformModule } from '@app/platform';
import { features } from '../../api/src/features.js';

@Module({})
export class WorkerModule {
  static forRoot(config: Config, database: DatabaseSettings): DynamicModule {
    return { module: WorkerModule, imports: [PlatformModule.forRoot(config, database), ...features] };
  }
}
