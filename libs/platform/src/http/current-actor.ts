import { createParamDecorator } from '@nestjs/common';
import { type Actor, anonymous, type PersonActor } from '../access/actor.js';
import { AppError } from './app-error.js';
import { currentRequest } from './request-context.js';

/** The caller of this request, whoever it is. */
export const CurrentActor = createParamDecorator((): Actor => currentRequest()?.actor ?? anonymous);

/** The signed-in person of this request. @throws platform/not-signed-in */
export const CurrentPerson = createParamDecorator((): PersonActor => {
  const actor = currentRequest()?.actor;
  if (actor?.kind !== 'person') throw new AppError('platform/not-signed-in');
  return actor;
});
