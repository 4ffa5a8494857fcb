import { IdentityModule } from '@app/identity';

/** Every feature of the product, lowest first. The api and the worker run the same list. */
export const features = [IdentityModule];
