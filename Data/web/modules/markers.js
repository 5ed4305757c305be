// What lies on the map as elements of the page: groups of incidents, areas' labels, names.

import { isOneSpot } from './groups.js';
import { townsAt } from './names.js';
import { language, sayCount } from './words.js';
import { sign } from './shapes.js';

const mostNames = 60;
const offsets = [[0, 0], [0, -26], [0, 26], [-40, 0], [40, 0], [-34, -26], [34, -26], [-34, 26], [34, 26]]; // px
const nearZoom = 5.2;
const smallZoom = 7;
const largeRegions = /^iso:(RU|UA|BY|PL)-/;
let countryNames = null;

export function drawMarkers(view, groups, singles) {
  view.markers.forEach(marker => marker.remove());
  view.markers = [];
  const taken = [];
  for (const group of groups.filter(found => !found.isArea)) {
    place(view, groupLabel(view, group), group.at);
    taken.push(box(view.map.project(group.at), labelWidth(group), 32));
  }
  for (const item of singles) taken.push(box(view.map.project(item.at), 28, 28));
  const areas = groups.filter(found => found.isArea).sort((a, b) => b.items.length - a.items.length);
  for (const group of areas) placeAreaLabel(view, group, taken);
  if (view.map.getZoom() > nearZoom) {
    const spots = groups.filter(({ items, isArea }) => !isArea && isOneSpot(items)).map(({ items }) => items[0]);
    for (const item of spots) name(view, item.text.place.split(',')[0], item.at, 'label', taken, 27);
    for (const item of singles) name(view, item.text.place.split(',')[0], item.at, 'label', taken, 22);
  }
  for (const [text, at] of areaNames(view, groups)) name(view, text, at, 'label faint', taken, 0);
  const zoom = view.map.getZoom();
  for (const { name: text, at } of townsAt(view.names.towns, zoom, view.map.getBounds()).slice(0, mostNames)) {
    name(view, text, at, 'label faint town', taken, 0);
  }
}

function place(view, element, at, offset = [0, 0]) {
  view.markers.push(new maplibregl.Marker({ element, offset }).setLngLat(at).addTo(view.map));
}

/**
 * An area's label stands in its middle, or beside what it would hide. Where there is no room the hatching alone stands
 * for the area, until the map is nearer; a country, which has no hatching, keeps its label.
 */
function placeAreaLabel(view, group, taken) {
  const point = view.map.project(group.at);
  const at = ([x, y]) => box({ x: point.x + x, y: point.y + y }, labelWidth(group), 32);
  const isFree = tried => !taken.some(other => overlap(at(tried), other));
  const offset = offsets.find(isFree) ?? (group.items[0].level === 'country' ? [0, 0] : null);
  if (!offset) return;
  taken.push(at(offset));
  place(view, areaLabel(view, group), group.at, offset);
}

/** About how wide a group's label is, in px. */
function labelWidth({ items }) {
  const name = items[0].level === 'country' ? items[0].text.place : '';
  return 28 + 18 * Math.min(3, new Set(items.map(item => item.kind)).size) + name.length * 9;
}

function groupLabel(view, { items }) {
  const element = button(items, sayCount('map.group', items.length), view);
  element.addEventListener('click', event => {
    event.stopPropagation();
    if (isOneSpot(items)) view.actions.spot(items.map(item => item.id));
    else view.fit(view.boundsOf(items), 10);
  });
  return element;
}

function areaLabel(view, { items }) {
  const isCountry = items[0].level === 'country';
  const element = button(items, sayCount(isCountry ? 'map.group' : 'map.groupArea', items.length), view);
  element.classList.add('area');
  if (isCountry) element.append(` ${items[0].text.place}`);
  element.setAttribute('aria-label', `${items[0].text.place}: ${element.getAttribute('aria-label')}`);
  element.title = element.getAttribute('aria-label');
  element.addEventListener('click', event => {
    event.stopPropagation();
    if (items.length === 1) view.actions.open(items[0].id);
    else view.actions.spot(items.map(item => item.id));
  });
  return element;
}

function button(items, label, view) {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'group';
  element.dataset.kind = items[0].kind;
  element.dataset.ids = JSON.stringify(items.map(item => item.id));
  element.setAttribute('aria-label', label);
  element.title = label;
  for (const kind of [...new Set(items.map(item => item.kind))].slice(0, 3)) {
    const holder = document.createElement('span');
    holder.dataset.kind = kind;
    holder.style.display = 'inline-flex';
    holder.append(sign(kind));
    element.append(holder);
  }
  element.append(String(items.length));
  const ids = items.map(item => item.id);
  element.addEventListener('mouseenter', () => view.actions.hover(ids));
  element.addEventListener('mouseleave', () => view.actions.hover([]));
  return element;
}

/** A name where there is room for it. */
function name(view, text, at, className, taken, below) {
  const point = view.map.project(at);
  const { width, height } = view.map.getContainer().getBoundingClientRect();
  if (point.x < 0 || point.y < 0 || point.x > width || point.y > height) return;
  const length = text.length * 7.5;
  const isTown = className.endsWith('town');
  const area = box({ x: point.x + (isTown ? length / 2 : 0), y: point.y + below }, length + (isTown ? 12 : 0), 18);
  if (taken.some(other => overlap(area, other))) return;
  taken.push(area);
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  element.setAttribute('aria-hidden', 'true');
  view.markers.push(
    new maplibregl.Marker({ element, anchor: isTown ? 'left' : 'center', offset: isTown ? [-3, 0] : [0, below] })
      .setLngLat(at).addTo(view.map));
}

/** The names of countries from afar, of regions from near; small regions only from nearer still. */
function areaNames(view, groups) {
  const zoom = view.map.getZoom();
  if (zoom < nearZoom) {
    const firsts = groups.map(({ items }) => items[0]);
    const named = new Set(firsts.filter(item => item.level === 'country').map(item => item.country));
    countryNames ??= new Intl.DisplayNames([language], { type: 'region' });
    const shown = [...view.countryLabels].filter(([code]) => !named.has(code));
    return shown.map(([code, at]) => [countryNames.of(code), at]);
  }
  const bounds = view.map.getBounds();
  const isShown = ([id, at]) => bounds.contains(at) && (zoom > smallZoom || largeRegions.test(id));
  return [...view.labels].filter(isShown).slice(0, mostNames)
    .map(([id, at]) => [view.names.regions.get(id) ?? view.regions.get(id).properties.name, at]);
}

function box({ x, y }, width, height) {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function overlap(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
