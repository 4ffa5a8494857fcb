export { PresentingModule } from './presenting.module.js';
