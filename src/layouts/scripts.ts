/** Address of a bundled island, from the site's root. Throws for a name without an island: a page must not ask for what is not there. */
export function scriptAddress(name: string): string {
  const address = (JSON.parse(import.meta.env.READYROOM_SCRIPTS) as Record<string, string>)[name];
  if (!address) throw new Error(`src/islands/${name}.ts does not exist`);
  return address;
}
