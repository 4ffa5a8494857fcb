import { applyDecorators, HttpCode, Post } from '@nestjs/common';

/** Route of a command: POST, answered 200 with the view that the command returns (an empty body for none). */
export const Command = (path = ''): MethodDecorator => applyDecorators(Post(path), HttpCode(200));
