import {
  type AccountActInput,
  type ActivateInput,
  type AideInput,
  type BodyEdit,
  type BodyInput,
  type BodyMemberAdd,
  type BodyMemberEdit,
  type BodyView,
  type CodeRequestInput,
  type CodeRequestView,
  type DeviceView,
  type Id,
  IMPORT_CONTENT_TYPE,
  type ImportPreview,
  type ImportResult,
  type IssuedCode,
  type JournalEntry,
  type Me,
  type Page,
  type PasswordChangeInput,
  type PeopleSearch,
  type PersonCard,
  type PersonEdit,
  type PersonInput,
  type PersonView,
  type RoleGrant,
  type SignInInput,
  type StepUpInput,
  type UnitEdit,
  type UnitInput,
  type UnitView,
} from '@app/contracts';
import { type CommandOptions, type Http, type QueryOptions } from './http.js';

/** Sign-in and oneself: devices, journal, password. One function per route. */
const mineApi = (http: Http) => ({
  /** @throws identity/wrong-credentials, identity/wait-before-retry */
  signIn: (input: SignInInput, options?: CommandOptions) => http.post<void>('/api/sessions', {}, input, options),
  /** @throws identity/activation-refused, identity/password-too-weak, identity/wait-before-retry */
  activate: (input: ActivateInput, options?: CommandOptions) => http.post<void>('/api/activations', {}, input, options),
  signOut: (options?: CommandOptions) => http.post<void>('/api/sessions/current/end', {}, undefined, options),
  me: (options?: QueryOptions) => http.get<Me>('/api/me', {}, {}, options),
  devices: (options?: QueryOptions) => http.get<readonly DeviceView[]>('/api/me/devices', {}, {}, options),
  endDevice: (id: Id, options?: CommandOptions) =>
    http.post<void>('/api/me/devices/:id/end', { id }, undefined, options),
  endOtherDevices: (options?: CommandOptions) => http.post<void>('/api/me/other-devices/end', {}, undefined, options),
  journal: (cursor?: string, options?: QueryOptions) =>
    http.get<Page<JournalEntry>>('/api/me/journal', {}, { cursor }, options),
  /** The reset of my own password that waits for a second administrator; at most one. */
  codeRequestsOnMe: (options?: QueryOptions) =>
    http.get<readonly CodeRequestView[]>('/api/me/code-requests', {}, {}, options),
  /** @throws identity/wrong-password, identity/password-too-weak, identity/wait-before-retry */
  changePassword: (input: PasswordChangeInput, options?: CommandOptions) =>
    http.post<void>('/api/me/password/change', {}, input, options),
  /** A fresh proof, good for `STEP_UP_SECONDS`. @throws identity/wrong-password, identity/wait-before-retry */
  stepUp: (input: StepUpInput, options?: CommandOptions) => http.post<void>('/api/me/step-up', {}, input, options),
  /** Colleagues by name and position; at least two letters. */
  directory: (search: string, options?: QueryOptions) =>
    http.get<readonly PersonCard[]>('/api/directory', {}, { search }, options),
});

/** Units, people, roles, aides, bodies with their rolls. One function per route. */
const registerApi = (http: Http) => ({
  units: (options?: QueryOptions) => http.get<readonly UnitView[]>('/api/units', {}, {}, options),
  createUnit: (input: UnitInput, options?: CommandOptions) => http.post<UnitView>('/api/units', {}, input, options),
  editUnit: (id: Id, input: UnitEdit, options?: CommandOptions) =>
    http.post<UnitView>('/api/units/:id/edit', { id }, input, options),
  removeUnit: (id: Id, options?: CommandOptions) =>
    http.post<void>('/api/units/:id/remove', { id }, undefined, options),

  people: (ask: PeopleSearch = {}, options?: QueryOptions) =>
    http.get<Page<PersonView>>('/api/people', {}, { ...ask }, options),
  person: (id: Id, options?: QueryOptions) => http.get<PersonView>('/api/people/:id', { id }, {}, options),
  createPerson: (input: PersonInput, options?: CommandOptions) =>
    http.post<PersonView>('/api/people', {}, input, options),
  editPerson: (id: Id, input: PersonEdit, options?: CommandOptions) =>
    http.post<PersonView>('/api/people/:id/edit', { id }, input, options),
  /** @throws identity/step-up-required: call `stepUp` and try again */
  grantRole: (id: Id, input: RoleGrant, options?: CommandOptions) =>
    http.post<PersonView>('/api/people/:id/roles/grant', { id }, input, options),
  revokeRole: (id: Id, input: RoleGrant, options?: CommandOptions) =>
    http.post<PersonView>('/api/people/:id/roles/revoke', { id }, input, options),
  addAide: (leaderId: Id, input: AideInput, options?: CommandOptions) =>
    http.post<PersonView>('/api/people/:id/aides/add', { id: leaderId }, input, options),
  removeAide: (leaderId: Id, input: AideInput, options?: CommandOptions) =>
    http.post<PersonView>('/api/people/:id/aides/remove', { id: leaderId }, input, options),

  bodies: (options?: QueryOptions) => http.get<readonly BodyView[]>('/api/bodies', {}, {}, options),
  body: (id: Id, options?: QueryOptions) => http.get<BodyView>('/api/bodies/:id', { id }, {}, options),
  createBody: (input: BodyInput, options?: CommandOptions) => http.post<BodyView>('/api/bodies', {}, input, options),
  editBody: (id: Id, input: BodyEdit, options?: CommandOptions) =>
    http.post<BodyView>('/api/bodies/:id/edit', { id }, input, options),
  addMember: (bodyId: Id, input: BodyMemberAdd, options?: CommandOptions) =>
    http.post<BodyView>('/api/bodies/:id/members', { id: bodyId }, input, options),
  editMember: (ids: { readonly bodyId: Id; readonly memberId: Id }, input: BodyMemberEdit, options?: CommandOptions) =>
    http.post<BodyView>('/api/bodies/:bodyId/members/:memberId/edit', ids, input, options),
  removeMember: (
    ids: { readonly bodyId: Id; readonly memberId: Id },
    input: { readonly rev: number },
    options?: CommandOptions,
  ) => http.post<BodyView>('/api/bodies/:bodyId/members/:memberId/remove', ids, input, options),
});

/** Accounts of others and the import of people. One function per route. */
const accountsApi = (http: Http) => ({
  /** @throws identity/needs-second-administrator: the account is in use, call `requestCode` */
  issueCode: (id: Id, input: AccountActInput, options?: CommandOptions) =>
    http.post<IssuedCode>('/api/people/:id/account/issue-code', { id }, input, options),
  requestCode: (id: Id, input: CodeRequestInput, options?: CommandOptions) =>
    http.post<CodeRequestView>('/api/people/:id/account/request-code', { id }, input, options),
  codeRequests: (options?: QueryOptions) => http.get<readonly CodeRequestView[]>('/api/code-requests', {}, {}, options),
  confirmCode: (requestId: Id, input: AccountActInput, options?: CommandOptions) =>
    http.post<IssuedCode>('/api/code-requests/:id/confirm', { id: requestId }, input, options),
  cancelCode: (requestId: Id, options?: CommandOptions) =>
    http.post<void>('/api/code-requests/:id/cancel', { id: requestId }, undefined, options),
  disableAccount: (id: Id, input: AccountActInput, options?: CommandOptions) =>
    http.post<PersonView>('/api/people/:id/account/disable', { id }, input, options),
  enableAccount: (id: Id, options?: CommandOptions) =>
    http.post<PersonView>('/api/people/:id/account/enable', { id }, undefined, options),
  signOutPerson: (id: Id, input: AccountActInput, options?: CommandOptions) =>
    http.post<void>('/api/people/:id/account/sign-out', { id }, input, options),
  journalOf: (id: Id, cursor?: string, options?: QueryOptions) =>
    http.get<Page<JournalEntry>>('/api/people/:id/journal', { id }, { cursor }, options),
  wholeJournal: (cursor?: string, options?: QueryOptions) =>
    http.get<Page<JournalEntry>>('/api/sign-in-journal', {}, { cursor }, options),

  /** Reads a CSV or XLSX; makes nobody. @throws identity/import-unreadable, platform/too-large */
  previewImport: (file: { readonly name: string; readonly bytes: Blob | Uint8Array<ArrayBuffer> }) =>
    http.upload<ImportPreview>('/api/people-imports', { fileName: file.name }, file.bytes, IMPORT_CONTENT_TYPE),
  importPreview: (id: Id, options?: QueryOptions) =>
    http.get<ImportPreview>('/api/people-imports/:id', { id }, {}, options),
  /** Everybody or nobody. @throws identity/import-has-errors, identity/import-already-accepted */
  acceptImport: (id: Id, options?: CommandOptions) =>
    http.post<ImportResult>('/api/people-imports/:id/accept', { id }, undefined, options),
});

/** Sign-in, devices, people, units, bodies, accounts, import. */
export const identityApi = (http: Http) => ({ ...mineApi(http), ...registerApi(http), ...accountsApi(http) });
