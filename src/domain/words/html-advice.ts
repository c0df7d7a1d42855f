/** What to write in place of an element that no page shows. */
const INSTEAD: Record<string, string> = {
  video: 'Link the recording, and say in words what it shows.',
  audio: 'Link the recording, and say in words what it says.',
  iframe: 'Link the page that it shows: "[the dashboard](https://…)".',
  embed: 'Link the file that it shows.',
  object: 'Link the file that it shows.',
  form: 'Link the form, or write what is asked as a list.',
  input: 'Write a box as "- [ ] …", and a field to fill in as a line of text.',
  button: 'Write a link, or the name of the button in bold type.',
  select: 'Write the choices as a list.',
  textarea: 'Write what belongs there as a line of text.',
  style: 'Leave it out: the site brings its own look.',
  link: 'Leave it out: the site brings its own look.',
  script: 'Leave it out: no page runs scripts of authors.',
  svg: 'Save the drawing as a file and show it: "![what it shows](drawing.png)".',
  math: 'Write the formula in words or in backticks.',
  picture: 'Show one picture: "![what it shows](picture.png)".',
  source: 'Show one picture: "![what it shows](picture.png)".',
};

export function adviceForElement(tag: string): string {
  if (/^[A-Z]/.test(tag) && /[a-z]/.test(tag))
    return 'A component of MDX is run by nobody here: write what it shows in Markdown.';
  return (
    INSTEAD[tag.toLowerCase()] ??
    'Write it in Markdown, or leave the tag out; in backticks it is shown as it stands.'
  );
}

export function adviceForAttribute(attribute: string): string {
  const name = attribute.toLowerCase();
  if (name.startsWith('on')) return 'Leave it out: no page runs scripts of authors.';
  if (name === 'style' || name === 'class')
    return 'Leave it out, and say in words what the look says: bold type, or "> [!WARNING]" on a line above.';
  if (name === 'srcset') return 'Name one picture in "src".';
  return 'Leave it out; what it says belongs into the words.';
}
