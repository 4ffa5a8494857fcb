import { hallTabletOf } from '../../features/attendance/hall-tablet.js';
import { MyMeetings } from '../../features/meetings/my-meetings.js';
import { WaitingCard } from '../../features/notifications/waiting-card.js';

/** What comes, and what waits for whoever is signed in; a tablet of the hall may ask for his meeting alone. */
export const HomePage = () => <MyMeetings waiting={hallTabletOf() === null ? <WaitingCard /> : null} />;
