export { MyMeetings as HomePage } from '../../features/meetings/my-meetings.js';
