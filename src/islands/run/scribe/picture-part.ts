import { MOST_PICTURES } from '../../../domain/model/run-log.ts';
import { button, el, say } from '../../parts/dom.ts';
import type { Host } from '../host.ts';
import { takePicture, type Picture } from './take-picture.ts';

/** Pictures that go with a note: pasted into its dialog, or chosen. */
export interface PicturePart {
  element: HTMLElement;
  taken(): readonly Picture[];
  /** Hears what is pasted; true where it was a picture. */
  paste(event: ClipboardEvent): boolean;
}

export function picturePart(host: Host): PicturePart {
  let taken: Picture[] = [];
  const list = el('ul', { class: 'run-pictures' });
  const status = el('p', { role: 'status', class: 'small' });
  const field = el('input', { type: 'file', accept: 'image/*', multiple: true, class: 'run-field' });
  const label = el('label', { class: 'run-label' }, el('span', {}, 'Pictures: paste them, or choose'), field);
  field.addEventListener('change', () => {
    for (const file of field.files ?? []) void add(file, file.name);
    field.value = '';
  });

  async function add(file: Blob, name: string): Promise<void> {
    const kept = host.session.view()?.state.pictures ?? [];
    const picture = await takePicture(file, name);
    if (!picture) return say(status, `“${name}” is no picture that this browser can draw.`);
    const size = [...kept, ...taken, picture].reduce((sum, { data }) => sum + data.length, 0);
    if (size > MOST_PICTURES)
      return say(status, 'The run holds as many pictures as its file can carry. Put this one into the case.');
    taken = [...taken, picture];
    say(status, `${picture.name} goes with the note, SHA-256 ${picture.sha256.slice(0, 12)}….`);
    draw();
  }

  function draw(): void {
    list.replaceChildren(
      ...taken.map((picture) => {
        const drop = () => {
          taken = taken.filter((one) => one !== picture);
          draw();
        };
        const image = el('img', { src: `data:${picture.type};base64,${picture.data}`, alt: picture.name });
        return el('li', {}, image, button('run-button', 'Leave out', drop));
      }),
    );
  }

  return {
    element: el('div', { class: 'run-picture-part' }, label, status, list),
    taken: () => taken,
    paste(event) {
      const files = [...(event.clipboardData?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
      if (files.length === 0) return false;
      event.preventDefault();
      for (const file of files) void add(file, file.name || 'picture');
      return true;
    },
  };
}
