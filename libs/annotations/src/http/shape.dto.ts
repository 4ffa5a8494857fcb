import {
  type FigureShape,
  type InkShape,
  isStrokePath,
  MARK_LIMITS,
  type MarkColor,
  markColors,
  type MarkKind,
  markKinds,
  type MarkStamp,
  markStamps,
  type NoteShape,
  type PageBox,
  type PagePoint,
  type StampShape,
  type TextMarkShape,
  type TextShape,
} from '@app/contracts';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsNumber, Max, Min, ValidateBy, ValidateIf } from 'class-validator';

const areNumbers = (value: unknown, count: number): boolean =>
  Array.isArray(value) &&
  value.length === count &&
  value.every((one) => typeof one === 'number' && Math.abs(one) <= MARK_LIMITS.pointMax);

const OnPage = (name: string, count: number, validationOptions = {}): PropertyDecorator =>
  ValidateBy(
    {
      name,
      validator: {
        validate: (value: unknown) => areNumbers(value, count),
        defaultMessage: () => `$property must be ${count} numbers up to ${MARK_LIMITS.pointMax} points`,
      },
    },
    validationOptions,
  );
const IsPagePoint = (): PropertyDecorator => OnPage('isPagePoint', 2);
const IsStrokePath = (): PropertyDecorator =>
  ValidateBy({
    name: 'isStrokePath',
    validator: {
      validate: isStrokePath,
      defaultMessage: () => `$property must be the path of a stroke of up to ${MARK_LIMITS.samples} samples`,
    },
  });
const IsWidth = (): PropertyDecorator => (target, key) => {
  IsNumber()(target, key);
  Min(0.1)(target, key);
  Max(MARK_LIMITS.widthMax)(target, key);
};

/** Of an unknown kind; everything else it carries is refused with it. */
export class ShapeDto {
  @IsIn(markKinds)
  kind: MarkKind;
}
export class InkShapeDto implements InkShape {
  @IsIn(['ink'])
  kind: 'ink';
  @IsIn(['pen', 'highlighter'])
  tool: 'pen' | 'highlighter';
  @IsIn(markColors)
  color: MarkColor;
  @IsWidth()
  width: number;
  @IsStrokePath()
  path: number[];
}
export class TextMarkShapeDto implements TextMarkShape {
  @IsIn(['highlight', 'underline'])
  kind: 'highlight' | 'underline';
  @IsIn(markColors)
  color: MarkColor;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MARK_LIMITS.boxes)
  @OnPage('isPageBox', 4, { each: true })
  boxes: PageBox[];
}
export class FigureShapeDto implements FigureShape {
  @IsIn(['line', 'arrow', 'rectangle'])
  kind: 'line' | 'arrow' | 'rectangle';
  @IsIn(markColors)
  color: MarkColor;
  @IsWidth()
  width: number;
  @IsPagePoint()
  from: PagePoint;
  @IsPagePoint()
  to: PagePoint;
}
export class TextShapeDto implements TextShape {
  @IsIn(['text'])
  kind: 'text';
  @IsIn(markColors)
  color: MarkColor;
  @IsPagePoint()
  at: PagePoint;
  @IsNumber()
  @Min(1)
  @Max(MARK_LIMITS.pointMax)
  width: number;
  @IsNumber()
  @Min(MARK_LIMITS.letterMin)
  @Max(MARK_LIMITS.letterMax)
  size: number;
}
export class NoteShapeDto implements NoteShape {
  @IsIn(['note'])
  kind: 'note';
  @IsIn(markColors)
  color: MarkColor;
  @ValidateIf((_, value) => value !== null)
  @IsPagePoint()
  at: PagePoint | null;
}
export class StampShapeDto implements StampShape {
  @IsIn(['stamp'])
  kind: 'stamp';
  @IsIn(markStamps)
  stamp: MarkStamp;
  @IsPagePoint()
  at: PagePoint;
}
/** Which class holds which kind to its fields. */
export const shapeDtos = [
  { name: 'ink', value: InkShapeDto },
  { name: 'highlight', value: TextMarkShapeDto },
  { name: 'underline', value: TextMarkShapeDto },
  { name: 'line', value: FigureShapeDto },
  { name: 'arrow', value: FigureShapeDto },
  { name: 'rectangle', value: FigureShapeDto },
  { name: 'text', value: TextShapeDto },
  { name: 'note', value: NoteShapeDto },
  { name: 'stamp', value: StampShapeDto },
];
