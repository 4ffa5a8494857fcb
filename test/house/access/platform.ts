import { everyone, type Table } from './rows.js';

export const platformTable: Table = {
  'GET /health/live': everyone(),
  'GET /health/ready': everyone(),
};
