/** What may stand in a drawn diagram; everything else is taken out while drawing and refused after it. */
export const ALLOWED_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'svg g path rect circle ellipse line polyline polygon text tspan textPath a title desc style defs marker ' +
    'linearGradient radialGradient stop clipPath mask pattern symbol use'
  ).split(' '),
);

/** Attributes that carry geometry; looks are in classes. */
export const GEOMETRY: ReadonlySet<string> = new Set(
  (
    'x y dx dy x1 y1 x2 y2 cx cy r rx ry fx fy width height d points transform viewBox preserveAspectRatio offset refX refY ' +
    'markerWidth markerHeight markerUnits orient gradientUnits gradientTransform patternUnits patternTransform clipPathUnits ' +
    'maskUnits maskContentUnits textLength lengthAdjust rotate pathLength startOffset spreadMethod'
  ).split(' '),
);

/** Attributes whose value is a reference within the diagram: `url(#id)`. */
export const REFERENCES: ReadonlySet<string> = new Set([
  'marker-start',
  'marker-mid',
  'marker-end',
  'clip-path',
  'mask',
  'fill',
  'stroke',
]);

export const OTHERS: ReadonlySet<string> = new Set(
  'id class href target rel role xmlns aria-label aria-labelledby aria-describedby aria-roledescription stroke-dasharray'.split(
    ' ',
  ),
);

/** Addresses that a node may link to: the page's own anchors, the site's own pages, the secure web, mail. */
export function mayLinkTo(address: string): boolean {
  return (
    /^(#|\.{0,2}\/(?!\/)|\?|https:\/\/|mailto:|tel:|[\w-][\w./-]*(#|$))/i.test(address) &&
    !/[\p{Cc} \\]/u.test(address)
  );
}
