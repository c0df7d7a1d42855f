/** Lets the browser paint and hear the reader before the next piece of work. */
export const breathe = (): Promise<void> => new Promise((go) => setTimeout(go));
