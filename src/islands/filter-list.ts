/** Filters the `[data-item]` elements inside by the words typed; groups (`[data-group]`) without a match are hidden. */
class FilterList extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector('input');
    const frame = this.querySelector<HTMLElement>('[data-filter]');
    const status = this.querySelector('[role=status]');
    if (!field || !frame || !status) return;
    const items = [...this.querySelectorAll<HTMLElement>('[data-item]')].map((element) => ({
      element,
      text: `${element.dataset['item'] ?? ''} ${element.textContent}`.toLowerCase(),
    }));
    const groups = [...this.querySelectorAll<HTMLElement>('[data-group]')];
    frame.hidden = false;
    field.addEventListener('input', () => {
      const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const { element, text } of items) {
        element.hidden = !words.every((word) => text.includes(word));
        if (!element.hidden) shown += 1;
      }
      for (const group of groups) group.hidden = !group.querySelector('[data-item]:not([hidden])');
      status.textContent =
        words.length === 0 ? '' : shown === 0 ? 'Nothing matches' : `${shown} of ${items.length}`;
    });
  }
}
customElements.define('filter-list', FilterList);
