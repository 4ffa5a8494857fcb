import {
  IconArrowUpRight,
  IconEraser,
  IconHighlight,
  IconLine,
  IconNote,
  IconPencil,
  IconPointer,
  IconRectangle,
  IconRubberStamp,
  IconTypography,
} from '@tabler/icons-react';
import { type IconShape } from '../../../ui/icon/icon.js';
import { type Tool } from './tool.js';

export const toolIcons: Readonly<Record<Tool, IconShape>> = {
  hand: IconPointer,
  pen: IconPencil,
  highlighter: IconHighlight,
  eraser: IconEraser,
  note: IconNote,
  text: IconTypography,
  line: IconLine,
  arrow: IconArrowUpRight,
  rectangle: IconRectangle,
  stamp: IconRubberStamp,
};
