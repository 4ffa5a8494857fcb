import { MyMeetings } from '../../features/meetings/my-meetings.js';
import { WaitingCard } from '../../features/notifications/waiting-card.js';

/** What comes, and what waits for whoever is signed in. */
export const HomePage = () => <MyMeetings waiting={<WaitingCard />} />;
