import { meeting, everyone, signedIn, type Table } from './rows.js';

export const notificationsTable: Table = {
  'GET /api/me/notices': signedIn(),
  'GET /api/me/waiting': signedIn(),
  'POST /api/me/notices/read': signedIn({ send: () => ({ body: { ids: null } }) }),
  'GET /api/me/calendar-feed': signedIn(),
  'POST /api/me/calendar-feed/renew': signedIn(),
  'POST /api/me/calendar-feed/revoke': signedIn(),
  // The address is the key: whoever calls without the right one finds nothing.
  'GET /api/calendar/:file': everyone({
    get: 'hidden',
    send: () => ({ params: { file: 'khong-co-lich-nao-nhu-vay.ics' } }),
  }),
  'GET /api/meetings/:id/letters': meeting('prepares'),
  'GET /api/meetings/:id/letters/contacts.csv': meeting('prepares'),
  // This installation sends no e-mail: refused by the rule, after the permission.
  'POST /api/meetings/:id/letters/send-again': meeting('prepares', {
    in: 'issued',
    get: 'rule',
    send: (f) => ({ body: { seatIds: [f.seats['member']!.id] } }),
  }),
};
