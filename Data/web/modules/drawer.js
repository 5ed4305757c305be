// The drawer: the page of an incident, shown beside the map.

import { age, language, say } from './words.js';

const drawer = document.getElementById('drawer');
let shown = '';
let opener = null;

export async function showDrawer(id, close) {
  if (id === shown) return;
  shown = id;
  if (!id) return hide();
  if (drawer.hidden) opener = document.activeElement;
  const address = `/incidents/${encodeURIComponent(id)}?lang=${language}`;
  let content;
  try {
    const response = await fetch(address, { headers: { accept: 'text/html' } });
    if (!response.ok) throw new Error(response.status);
    content = new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('article');
  } catch {
    content = notice(address);
  }
  if (shown !== id) return;
  drawer.replaceChildren(tools(address, close), content);
  drawer.setAttribute('aria-label', content.querySelector('h1')?.textContent ?? say('permalink'));
  drawer.hidden = false;
  drawer.scrollTop = 0;
  writeAges(drawer);
  drawer.querySelector('h1')?.focus({ preventScroll: true });
}

function hide() {
  const hadFocus = drawer.contains(document.activeElement);
  drawer.hidden = true;
  drawer.replaceChildren();
  if (hadFocus && opener?.isConnected) opener.focus();
}

function tools(address, close) {
  const row = document.createElement('div');
  row.className = 'tools';
  const link = document.createElement('a');
  link.href = address;
  link.textContent = say('permalink');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '×';
  button.setAttribute('aria-label', say('close'));
  button.title = say('close');
  button.addEventListener('click', close);
  row.append(link, button);
  return row;
}

function notice(address) {
  const article = document.createElement('article');
  article.className = 'incident';
  const title = document.createElement('h1');
  title.tabIndex = -1;
  title.textContent = say('list.failed');
  const link = document.createElement('a');
  link.href = address;
  link.textContent = say('list.retry');
  article.append(title, link);
  return article;
}

/** Adds the age to every time that asks for it. */
export function writeAges(root) {
  for (const element of root.querySelectorAll('time[data-age]')) {
    element.dataset.told ??= element.textContent;
    element.textContent = `${element.dataset.told} (${age(element.dateTime)})`;
  }
}
