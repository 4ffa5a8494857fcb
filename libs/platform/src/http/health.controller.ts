import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Access } from '../access/access.js';
import { AppError } from './app-error.js';

/** For load balancers and container health checks. */
@Controller('health')
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  /** The process answers. */
  @Get('live')
  @Access('public')
  live(): { readonly status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process can serve: the database answers. */
  @Get('ready')
  @Access('public')
  async ready(): Promise<{ readonly status: 'ok' }> {
    try {
      await this.dataSource.query('select 1');
    } catch {
      throw new AppError('platform/unavailable');
    }
    return { status: 'ok' };
  }
}
