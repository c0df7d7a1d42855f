/** The overlay's own look: in a shadow root, so that neither it nor the page changes the other. */
export const OVERLAY_STYLE = `
:host { position: fixed; right: 12px; bottom: 12px; z-index: 2147483000; max-width: min(560px, calc(100vw - 24px)); }
details { background: #101724; color: #f2f4f8; border-radius: 8px; box-shadow: 0 4px 24px #0008; font: 14px/1.45 system-ui, sans-serif; }
summary { padding: 8px 16px; cursor: pointer; font-weight: 600; }
ul { list-style: none; margin: 0; padding: 0 16px 8px; max-height: 45vh; overflow: auto; }
li { border-left: 4px solid #8fb4ff; padding: 4px 0 4px 10px; margin: 8px 0; }
li.error { border-color: #ff8a80; }
li.warning { border-color: #ffd166; }
p { margin: 0; overflow-wrap: anywhere; }
a { color: #a3b6ff; }
code { color: #b9c3d4; font-size: 12px; }
p.banner { margin: 0 0 8px; padding: 8px 16px; background: #7a1f16; color: #fff; border-radius: 8px; font: 600 14px/1.45 system-ui, sans-serif; box-shadow: 0 4px 24px #0008; }
@media print { :host { display: none; } }
`;
