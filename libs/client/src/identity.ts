import { type ActivateInput, type DeviceView, type Id, type Me, type SignInInput } from '@app/contracts';
import { type CommandOptions, type Http, type QueryOptions } from './http.js';

/** Sign-in, devices, people, units, bodies. One function per route. */
export const identityApi = (http: Http) => ({
  /** @throws identity/wrong-credentials, identity/wait-before-retry */
  signIn: (input: SignInInput, options?: CommandOptions) => http.post<void>('/api/sessions', {}, input, options),
  activate: (input: ActivateInput, options?: CommandOptions) => http.post<void>('/api/activations', {}, input, options),
  signOut: (options?: CommandOptions) => http.post<void>('/api/sessions/current/end', {}, undefined, options),
  me: (options?: QueryOptions) => http.get<Me>('/api/me', {}, {}, options),
  devices: (options?: QueryOptions) => http.get<readonly DeviceView[]>('/api/me/devices', {}, {}, options),
  endDevice: (id: Id, options?: CommandOptions) =>
    http.post<void>('/api/me/devices/:id/end', { id }, undefined, options),
});
