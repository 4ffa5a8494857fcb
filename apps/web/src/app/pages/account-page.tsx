export { MyAccount as AccountPage } from '../../features/identity/mine/my-account.js';
