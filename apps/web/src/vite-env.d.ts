/// <reference types="vite/client" />
/// <reference types="vite-plugin-pwa/client" />

interface ImportMetaEnv {
  /** Set to "1" to put the component gallery into a build (never into the one that is delivered). */
  readonly VITE_GALLERY?: string;
}
