/**
 * Who may import whom: the one table. The linter's boundaries are generated from it (.dependency-cruiser.mjs),
 * and the picture in docs/ARCHITECTURE.md is held against it by a test.
 * Each room lists every room it may import. What is not listed is forbidden.
 */
export const rooms = {
  contracts: [],
  client: ['contracts'],
  platform: ['contracts'],
  identity: ['contracts', 'platform'],
  meetings: ['contracts', 'platform', 'identity'],
  invitations: ['contracts', 'platform', 'identity', 'meetings'],
  documents: ['contracts', 'platform', 'identity', 'meetings'],
  notifications: ['contracts', 'platform', 'identity', 'meetings', 'invitations', 'documents'],
  attendance: ['contracts', 'platform', 'identity', 'meetings'],
  annotations: ['contracts', 'platform', 'identity', 'meetings', 'documents'],
  presenting: ['contracts', 'platform', 'identity', 'meetings', 'documents'],
  speaking: ['contracts', 'platform', 'identity', 'meetings', 'attendance'],
  voting: ['contracts', 'platform', 'identity', 'meetings', 'attendance'],
  minutes: [
    'contracts',
    'platform',
    'identity',
    'meetings',
    'invitations',
    'documents',
    'attendance',
    'speaking',
    'voting',
  ],
};

/** Inside a feature: which folder may import which of its own folders. */
export const layers = {
  http: ['commands', 'queries', 'rules'],
  commands: ['data', 'rules', 'queries'],
  queries: ['data', 'rules'],
  reactions: ['commands', 'queries', 'data', 'rules'],
  data: ['rules'],
  rules: [],
};

/** Inside the web app. Features never import features. */
export const web = {
  app: ['features', 'device', 'live', 'pdf', 'ui'],
  features: ['device', 'live', 'pdf', 'ui'],
  device: [],
  live: ['ui'],
  pdf: ['ui'],
  ui: [],
};
