/**
 * What many screens share comes in few files: left to itself, the build makes one of every icon, and a tablet that begins
 * with nothing waits for a hundred and fifty answers one after the other. Only scripts: the order of styles stays.
 */
export const chunkGroups = [
  { name: 'icons', test: /@tabler[\\/]icons-react.*\.m?js$/, priority: 2 },
  { name: 'libraries', test: /node_modules[\\/](?!pdfjs-dist).*\.m?js$/, minShareCount: 3, priority: 1 },
] as const;
