import { type Day, type Id, type RuleProfileEdit, type RuleProfileInput, type RuleProfileView } from '@app/contracts';
import { type CommandOptions, type Http, type QueryOptions } from './http.js';

/** Rules of a body, kept by its secretariat. One function per route. */
export const ruleProfilesApi = (http: Http) => ({
  ofBody: (bodyId: Id, options?: QueryOptions) =>
    http.get<readonly RuleProfileView[]>('/api/bodies/:bodyId/rule-profiles', { bodyId }, {}, options),
  /** @throws platform/not-found when none is in force */
  onDay: (bodyId: Id, day: Day, options?: QueryOptions) =>
    http.get<RuleProfileView>('/api/bodies/:bodyId/rule-profiles/in-force', { bodyId }, { day }, options),
  create: (bodyId: Id, input: RuleProfileInput, options?: CommandOptions) =>
    http.post<RuleProfileView>('/api/bodies/:bodyId/rule-profiles', { bodyId }, input, options),
  edit: (id: Id, input: RuleProfileEdit, options?: CommandOptions) =>
    http.post<RuleProfileView>('/api/rule-profiles/:id/edit', { id }, input, options),
  delete: (id: Id, options?: CommandOptions) =>
    http.post<void>('/api/rule-profiles/:id/delete', { id }, undefined, options),
});
