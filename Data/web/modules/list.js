// The list beside the map, in step with it. Draws what ListItem draws on the server.

import { language, say, sayCount } from './words.js';
import { sign } from './shapes.js';

const list = document.getElementById('list');
const status = document.getElementById('status');

export function drawList(items) {
  list.replaceChildren(...items.map(line));
  document.querySelectorAll('.panel > .empty, .panel > .more').forEach(element => element.remove());
}

function line(item) {
  const element = document.createElement('li');
  element.className = 'item';
  element.dataset.id = item.id;
  element.dataset.kind = item.kind;
  const link = document.createElement('a');
  link.href = `/incidents/${encodeURIComponent(item.id)}?lang=${language}`;
  link.append(
    sign(item.kind), part('place', item.text.place), part('what', item.text.what),
    part('meta', `${item.text.when ?? say('when.unknown')} · ${item.text.confidence}`));
  element.append(link);
  return element;
}

function part(name, text) {
  const element = document.createElement('span');
  element.className = name;
  element.textContent = text;
  return element;
}

/** Shows of the lines only those that are in view, and says how many are not. */
export function showOnly(ids, { outside, spot, onAll }) {
  for (const element of list.children) element.hidden = !ids.has(element.dataset.id);
  const shown = spot ? sayCount('list.here', ids.size) : sayCount('list.count', ids.size);
  status.replaceChildren(outside && !spot ? `${shown} · ${sayCount('list.outside', outside)} ` : `${shown} `);
  if (outside || spot) status.append(button(say('list.all'), onAll));
}

function button(text, action) {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  element.addEventListener('click', action);
  return element;
}

/** A state of the list that is not a list: empty, failed. */
export function drawNotice(title, hint, action) {
  const box = document.createElement('div');
  box.className = 'empty';
  const strong = document.createElement('strong');
  strong.textContent = title;
  const [first, second] = [document.createElement('p'), document.createElement('p')];
  first.append(strong);
  second.textContent = hint ?? '';
  box.append(first, second);
  if (action) box.append(button(say('list.retry'), action));
  document.querySelectorAll('.panel > .empty').forEach(element => element.remove());
  list.after(box);
}

export function drawStatus(text) {
  status.textContent = text;
}

export function markOpen(id) {
  for (const element of list.children) {
    const isOpen = element.dataset.id === id;
    element.classList.toggle('is-open', isOpen);
    if (isOpen) {
      element.querySelector('a').setAttribute('aria-current', 'true');
      element.scrollIntoView({ block: 'nearest' });
    } else {
      element.querySelector('a').removeAttribute('aria-current');
    }
  }
}

export function markHovered(ids) {
  for (const element of list.children) element.classList.toggle('is-hovered', ids.includes(element.dataset.id));
}

/** Moves the focus by one line among those that are shown. */
export function step(by) {
  const links = [...list.querySelectorAll('.item:not([hidden]) a')];
  const at = links.indexOf(document.activeElement);
  const next = at < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(Math.max(at + by, 0), links.length - 1);
  links[next]?.focus();
}

export function onList(event, action) {
  list.addEventListener(event, happened => {
    const element = happened.target.closest?.('.item');
    if (element) action(element.dataset.id, happened);
  });
}
