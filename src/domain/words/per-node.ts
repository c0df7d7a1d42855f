/** A view of a part of a parsed text, made once: what was parsed is never changed, and lives on while its file is not written. */
export function perNode<Node extends object, View>(make: (node: Node) => View): (node: Node) => View {
  const views = new WeakMap<Node, { view: View }>();
  return (node) => {
    const known = views.get(node);
    if (known) return known.view;
    const view = make(node);
    views.set(node, { view });
    return view;
  };
}
