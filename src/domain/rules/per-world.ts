import type { World } from './world.ts';

/** Makes a view of a world once, however many rules ask for it. */
export function perWorld<View>(make: (world: World) => View): (world: World) => View {
  const views = new WeakMap<World, View>();
  return (world) => {
    const known = views.get(world);
    if (known !== undefined) return known;
    const view = make(world);
    views.set(world, view);
    return view;
  };
}
