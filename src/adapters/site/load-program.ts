import { pathToFileURL } from 'node:url';

/** What Astro compiles a page's file to. */
interface PageModule {
  getStaticPaths?: () => StaticPath[] | Promise<StaticPath[]>;
}
export interface StaticPath {
  params: Record<string, string | undefined>;
  props?: object;
  /** Makes the props when their turn has come, and the key that the page is kept by. */
  make?: () => { props: object; cacheKey: string };
}
export interface RouteData {
  /** `/runbooks/[id]`. */
  route: string;
  component: string;
  type: string;
}
export interface App {
  manifest: { routes: { routeData: RouteData }[] };
  render(request: Request, options: { routeData: RouteData; locals: object }): Promise<Response>;
  renderError(request: Request, options: { error?: unknown; status?: number }): Promise<Response>;
}
/** `page-program.ts`, compiled. */
export interface PageProgram {
  createApp(options: { streaming: boolean }): App;
  pages: Readonly<Record<string, () => Promise<PageModule>>>;
}

/** Loads the compiled pages; what was loaded once stays in memory. */
export async function loadProgram(file: string): Promise<PageProgram> {
  return (await import(pathToFileURL(file).href)) as PageProgram;
}
