export * from './platform.js';
export * from './streams.js';
export * from './identity.js';
export * from './events.js';
export * from './errors.js';
