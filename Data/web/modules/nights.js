// The nights along the bottom: a histogram of the incidents and the choice of one night.

import { dayName, say, sayCount } from './words.js';

const bar = document.getElementById('nights');
const mostHeight = 38; // px of the highest column
const gap = 3; // a longer run of nights without incidents is drawn as one gap

export function drawNights(items, chosen, choose) {
  const nights = new Map();
  for (const item of items) {
    if (item.night) nights.set(item.night, [...(nights.get(item.night) ?? []), item]);
  }
  const thisYear = [...nights.keys()].sort().at(-1)?.slice(0, 4);
  const most = Math.max(1, ...[...nights.values()].map(found => found.length));
  const days = [...nights.keys()].sort();
  const parts = [night('', say('filter.allNights'), items, 0, !chosen, choose)];
  days.forEach((day, index) => {
    if (index > 0) parts.push(...between(days[index - 1], day));
    const name = day.startsWith(thisYear) ? dayName(day) : `${dayName(day)} ${day.slice(0, 4)}`;
    parts.push(night(day, name, nights.get(day), most, day === chosen, choose));
  });
  const focused = document.activeElement?.closest?.('.night')?.dataset.night;
  bar.replaceChildren(...parts);
  bar.hidden = days.length === 0;
  const held = focused === undefined ? null : bar.querySelector(`[data-night="${focused}"]`);
  held?.focus();
  const shown = bar.querySelector('[aria-pressed="true"]');
  if (chosen) shown?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function night(day, name, items, most, isChosen, choose) {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'night';
  element.dataset.night = day;
  element.setAttribute('aria-pressed', isChosen);
  element.setAttribute('aria-label', `${name}: ${sayCount('time.bar', items.length)}`);
  element.title = `${name}: ${sayCount('time.bar', items.length)}`;
  const count = document.createElement('span');
  count.className = 'count';
  count.textContent = items.length;
  const label = document.createElement('span');
  label.className = 'day';
  label.textContent = name;
  element.append(count, ...(most ? [column(items, most)] : []), label);
  element.addEventListener('click', () => choose(day));
  return element;
}

/** A column of parts, one a kind, by their number. */
function column(items, most) {
  const element = document.createElement('span');
  element.className = 'column';
  const kinds = new Map();
  for (const item of items) kinds.set(item.kind, (kinds.get(item.kind) ?? 0) + 1);
  for (const [kind, number] of [...kinds].sort()) {
    const part = document.createElement('span');
    part.className = 'part';
    part.dataset.kind = kind;
    part.style.height = `${number / most * mostHeight}px`;
    element.append(part);
  }
  return element;
}

/** What stands between two nights with incidents: the quiet ones, or one gap for a long run of them. */
function between(earlier, later) {
  const quiet = Math.round((Date.parse(later) - Date.parse(earlier)) / 86400e3) - 1;
  if (quiet <= 0) return [];
  const element = document.createElement('span');
  element.className = 'night gap';
  element.setAttribute('aria-hidden', 'true');
  const label = document.createElement('span');
  label.className = 'day';
  label.textContent = quiet > gap ? '· · ·' : '·'.repeat(quiet);
  element.append(label);
  return [element];
}

/** The night before or after the chosen one; the last one where none is chosen. */
export function neighbour(items, chosen, by) {
  const days = [...new Set(items.map(item => item.night).filter(Boolean))].sort();
  if (!chosen) return days.at(-1) ?? '';
  return days[Math.min(Math.max(days.indexOf(chosen) + by, 0), days.length - 1)] ?? '';
}
