export interface Choice {
  label: string;
  choose(): void;
}

const line = document.createElement('section');
const words = document.createElement('span');
const said = document.createElement('span');
line.className = 'offline';
line.ariaLabel = 'Offline';
said.className = 'vh';
said.role = 'status';

/**
 * One line in the footer; `lifted` keeps it in sight at the bottom of the window. What is `news` is also said to a
 * screen reader, once: not progress, and not what every page says.
 */
export function showLine(
  text: string,
  { choice, news, lifted }: { choice?: Choice; news?: boolean; lifted?: boolean } = {},
): void {
  const place = lifted ? document.body : document.querySelector('.foot-inner');
  words.textContent = text;
  if (line.parentElement !== place) place?.append(line);
  if (!said.isConnected) line.append(words, said);
  if (news && said.textContent !== text) said.textContent = text;
  const button = line.querySelector('button');
  if (!choice) button?.remove();
  else if (button?.textContent !== choice.label) {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = choice.label;
    made.onclick = choice.choose;
    if (button) button.replaceWith(made);
    else line.append(made);
  }
}
