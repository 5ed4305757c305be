// The keys, and the help that lists them.

import { say } from './words.js';

const help = document.getElementById('help');

export function listenToKeys(actions) {
  addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && !help.open) return void actions.close(event);
    if (event.target.closest('input, select, textarea, dialog, .maplibregl-canvas')) return;
    const action = { '/': actions.search, j: () => actions.step(1), k: () => actions.step(-1),
      '[': () => actions.night(-1), ']': () => actions.night(1), '?': showHelp }[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
}

function showHelp() {
  const title = document.createElement('h2');
  title.id = 'help-title';
  title.textContent = say('keys.title');
  const rows = [['/', 'search'], ['j k', 'move'], ['Enter', 'open'], ['[ ]', 'step'], ['Esc', 'close'], ['?', 'help']];
  const table = document.createElement('dl');
  for (const [keys, name] of rows) {
    const row = document.createElement('div');
    const term = document.createElement('dt');
    for (const key of keys.split(' ')) {
      const cap = document.createElement('kbd');
      cap.textContent = key;
      term.append(cap, ' ');
    }
    const meaning = document.createElement('dd');
    meaning.textContent = say(`keys.${name}`);
    row.append(term, meaning);
    table.append(row);
  }
  const close = document.createElement('button');
  close.className = 'button';
  close.textContent = say('close');
  close.addEventListener('click', () => help.close());
  help.replaceChildren(title, table, close);
  help.showModal();
}
