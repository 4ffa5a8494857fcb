export { AttendanceModule } from './attendance.module.js';
export { AttendanceReader } from './queries/attendance.reader.js';
