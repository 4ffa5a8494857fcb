// Lets a plain `node` process run the sources as they are: `./name.js` is the file `./name.ts`.
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, next) {
    const isSource = specifier.startsWith('.') && context.parentURL?.includes('/libs/');
    return next(isSource ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
});
