interface ImportMetaEnv {
  /** JSON: name of each island → address of its bundle. */
  readonly READYROOM_SCRIPTS: string;
}
interface ImportMeta {
  readonly env: ImportMetaEnv;
}
