export { ImportPage } from '../../features/identity/import/import-page.js';
