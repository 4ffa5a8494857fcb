import { v7 as uuidv7 } from 'uuid';
import { PASSWORD, uniqueName } from '../../support/people.js';
import { everyone, only, type Send, signedIn, type Table } from './rows.js';

const ADMINS = 'sysadmin orgAdmin';
const READERS = 'sysadmin orgAdmin secretariat otherSecretariat auditor';
/** An object that is not there: who gets past the door finds nothing; within which reach one does is tested in test/identity. */
const nowhere = (body?: object): { readonly send: Send; readonly get: 'hidden' } => ({
  get: 'hidden',
  send: () => ({ params: { id: uuidv7(), memberId: uuidv7() }, body }),
});
const name = () => ({ name: uniqueName('Đơn vị '), shortName: 'ĐV' });
const unit = () => ({ ...name(), parentId: null, sort: 1 });
const person = () => ({
  ...{ fullName: 'Người mới', honorific: 'dong-chi', username: uniqueName(), email: null, phone: null },
  ...{ protocolRank: 100, posts: [] },
});
const member = {
  personId: uuidv7(),
  office: 'Ủy viên',
  isChairman: false,
  protocolRank: 1,
  from: '2026-01-01',
  until: null,
};
const { personId: _, ...line } = member;
const role = { role: 'auditor', unitId: null, bodyId: null };
const act = { chairConsent: null };

export const identityTable: Table = {
  'POST /api/sessions': everyone({
    get: 'unknown',
    send: () => ({ body: { username: uniqueName(), password: 'sai mật khẩu' } }),
  }),
  'POST /api/activations': everyone({
    get: 'unknown',
    send: () => ({ body: { username: uniqueName(), code: 'SAI0-SAI0-SAI0', newPassword: 'mùa xuân sông Hồng' } }),
  }),
  'POST /api/sessions/current/end': signedIn({ get: 'done' }),
  'POST /api/seat-sessions': everyone({ get: 'unknown', send: () => ({ body: { code: 'AAAA-AAAA' } }) }),
  'GET /api/me': signedIn(),
  'GET /api/me/devices': signedIn(),
  'POST /api/me/devices/:id/end': signedIn(nowhere()),
  'POST /api/me/other-devices/end': signedIn(),
  'GET /api/me/journal': signedIn(),
  'GET /api/me/code-requests': signedIn(),
  'POST /api/me/password/change': signedIn({
    get: 'rule',
    send: () => ({ body: { oldPassword: 'sai mật khẩu', newPassword: 'mùa xuân sông Hồng' } }),
  }),
  'POST /api/me/step-up': signedIn({ send: () => ({ body: { password: PASSWORD } }) }),
  // Internal: for whoever has a post or a role in the house.
  'GET /api/directory': signedIn({
    hiddenFrom: 'stranger chair secretary member attendee observer guest aide',
    send: () => ({ search: '?search=an' }),
  }),
  'GET /api/units': only(READERS),
  'POST /api/units': only(ADMINS, { send: () => ({ body: unit() }) }),
  'POST /api/units/:id/edit': only(ADMINS, nowhere({ ...unit(), rev: 1 })),
  'POST /api/units/:id/remove': only(ADMINS, nowhere()),
  'GET /api/people': only(READERS),
  'GET /api/people/:id': only(READERS, nowhere()),
  'POST /api/people': only(ADMINS, { send: () => ({ body: person() }) }),
  'POST /api/people/:id/edit': only(ADMINS, nowhere({ ...person(), rev: 1 })),
  'POST /api/people/:id/roles/grant': only(ADMINS, nowhere(role)),
  'POST /api/people/:id/roles/revoke': only(ADMINS, nowhere(role)),
  'POST /api/people/:id/aides/add': only(ADMINS, nowhere({ aideId: uuidv7() })),
  'POST /api/people/:id/aides/remove': only(ADMINS, nowhere({ aideId: uuidv7() })),
  'GET /api/people/:id/journal': only('sysadmin orgAdmin auditor', nowhere()),
  'POST /api/people/:id/account/issue-code': only(ADMINS, nowhere(act)),
  'POST /api/people/:id/account/request-code': only(ADMINS, nowhere({ ...act, reason: 'Quên mật khẩu' })),
  'GET /api/code-requests': only(ADMINS),
  'POST /api/code-requests/:id/confirm': only(ADMINS, nowhere(act)),
  'POST /api/code-requests/:id/cancel': signedIn(nowhere()),
  'POST /api/people/:id/account/disable': only(ADMINS, nowhere(act)),
  'POST /api/people/:id/account/enable': only(ADMINS, nowhere()),
  'POST /api/people/:id/account/sign-out': only(ADMINS, nowhere(act)),
  'GET /api/sign-in-journal': only('sysadmin auditor'),
  'GET /api/bodies': only(READERS),
  'GET /api/bodies/:id': only(READERS, nowhere()),
  'POST /api/bodies': only(ADMINS, nowhere({ ...name(), unitId: uuidv7() })),
  'POST /api/bodies/:id/edit': only(ADMINS, nowhere({ ...name(), unitId: uuidv7(), rev: 1 })),
  'POST /api/bodies/:id/members': only(ADMINS, nowhere({ ...member, rev: 1 })),
  'POST /api/bodies/:id/members/:memberId/edit': only(ADMINS, nowhere({ ...line, rev: 1 })),
  'POST /api/bodies/:id/members/:memberId/remove': only(ADMINS, nowhere({ rev: 1 })),
  'POST /api/people-imports': only(ADMINS, {
    send: () => ({
      search: '?fileName=danh-sach.csv',
      headers: { 'content-type': 'application/octet-stream' },
      body: 'Họ và tên\nNguyễn Văn An\n',
    }),
  }),
  'GET /api/people-imports/:id': only(ADMINS, nowhere()),
  'POST /api/people-imports/:id/accept': only(ADMINS, nowhere()),
};
