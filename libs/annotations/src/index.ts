export { AnnotationsModule } from './annotations.module.js';
export { ForgetMarks } from './reactions/forget-marks.js';
export { CarryMarksOver } from './reactions/carry-marks-over.js';
