import { layers, rooms, web } from './architecture.mjs';

const others = (table, room) => Object.keys(table).filter((name) => name !== room && !table[room].includes(name));
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const roomRules = Object.keys(rooms)
  .filter((room) => others(rooms, room).length > 0)
  .map((room) =>
    rule(
      `${room}-imports`,
      `libs/${room} may import only: ${rooms[room].join(', ') || 'nothing'}`,
      { path: `^libs/${room}/` },
      { path: `^(libs/(${others(rooms, room).join('|')})/|apps/|migrations/|test/)` },
    ),
  );

const layerRules = Object.keys(layers)
  .map((layer) => ({ layer, forbidden: others(layers, layer) }))
  .filter(({ forbidden }) => forbidden.length > 0)
  .map(({ layer, forbidden }) =>
    rule(
      `${layer}-layer`,
      `inside a feature ${layer} may import only: ${layers[layer].join(', ') || 'nothing'}`,
      { path: `^libs/([^/]+)/src/${layer}/`, pathNot: '^libs/(contracts|client|platform)/' },
      { path: `^libs/$1/src/(${forbidden.join('|')})/` },
    ),
  );

const webRules = Object.keys(web)
  .map((part) => ({ part, forbidden: others(web, part) }))
  .filter(({ forbidden }) => forbidden.length > 0)
  .map(({ part, forbidden }) =>
    rule(
      `web-${part}`,
      `apps/web/src/${part} may import only: ${web[part].join(', ') || 'nothing'}`,
      { path: `^apps/web/src/${part}/` },
      { path: `^apps/web/src/(${forbidden.join('|')})/` },
    ),
  );

export default {
  forbidden: [
    rule(
      'no-circle',
      'two files that need each other are one thing or hide a third',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    ...roomRules,
    ...layerRules,
    ...webRules,
    rule(
      'one-door',
      'a room is entered by its index.ts',
      { path: '^libs/([^/]+)/' },
      { path: '^libs/([^/]+)/src/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'] },
    ),
    rule(
      'one-door-apps',
      'apps enter a room by its index.ts',
      { path: '^apps/' },
      { path: '^libs/[^/]+/src/', pathNot: '^libs/[^/]+/src/index\\.ts$' },
    ),
    rule(
      'web-features-apart',
      'web features never import features',
      { path: '^apps/web/src/features/([^/]+)/' },
      { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    ),
    rule(
      'web-server-apart',
      'the web app speaks to the server through contracts and client',
      { path: '^apps/web/' },
      { path: '^libs/', pathNot: '^libs/(contracts|client)/' },
    ),
    rule(
      'rules-are-pure',
      'rules know no Nest, no database, no Node, no clock',
      { path: '^libs/[^/]+/src/rules/', pathNot: '\\.spec\\.ts$' },
      { dependencyTypes: ['core', 'npm'] },
    ),
    rule(
      'contracts-are-pure',
      'contracts import nothing',
      { path: '^libs/contracts/src/', pathNot: '\\.spec\\.ts$' },
      { dependencyTypes: ['core', 'npm'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.gen\\.ts$' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
