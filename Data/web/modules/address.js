// The page's state lives in its address: kind, from, to, night, q, incident.

const names = ['kind', 'from', 'to', 'night', 'q', 'incident'];
const listeners = [];

export function read() {
  const query = new URLSearchParams(location.search);
  return Object.fromEntries(names.map(name => [name, query.get(name) ?? '']));
}

/** Changes some of the state. A step that "back" should undo is pushed, others replace the address. */
export function change(changes, { push = false } = {}) {
  const query = new URLSearchParams(location.search);
  query.delete('offset');
  for (const [name, value] of Object.entries(changes)) {
    if (value) query.set(name, value);
    else query.delete(name);
  }
  const address = `${location.pathname}?${query}`;
  if (address !== location.pathname + location.search) history[push ? 'pushState' : 'replaceState'](null, '', address);
  announce();
}

export function onChange(listener) {
  listeners.push(listener);
}

export function announce() {
  const state = read();
  for (const listener of listeners) listener(state);
  for (const link of document.querySelectorAll('.languages a')) {
    const query = new URLSearchParams(location.search);
    query.set('lang', link.lang);
    link.href = `/?${query}`;
  }
}

addEventListener('popstate', announce);
