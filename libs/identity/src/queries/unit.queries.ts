import { Injectable } from '@nestjs/common';
import { type UnitView } from '@app/contracts';
import { DataSource } from 'typeorm';
import { unitViews } from '../data/unit-views.js';

@Injectable()
export class UnitQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The whole tree, parents before children. */
  tree(): Promise<readonly UnitView[]> {
    return unitViews(this.dataSource.manager);
  }
}
