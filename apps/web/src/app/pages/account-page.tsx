import { MyAccount } from '../../features/identity/mine/my-account.js';
import { CalendarCard } from '../../features/notifications/calendar-card.js';

/** One's own account. */
export const AccountPage = () => <MyAccount more={<CalendarCard />} />;
