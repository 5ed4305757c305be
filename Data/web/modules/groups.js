// Which incidents lie too near to each other at this scale to be drawn apart. Nothing is moved: they become one group.

import { isCoarse } from './incidents.js';

const reach = { x: 40, y: 26 }; // px, about the size of a group's label

/** Groups of incidents, and those that stand alone. What is known to an area only joins its area's group. */
export function groupItems(map, items) {
  const areas = new Map();
  const groups = [];
  for (const item of items) {
    if (isCoarse(item)) {
      const key = item.gazetteer ?? `${item.at}`;
      areas.set(key, [...(areas.get(key) ?? []), item]);
      continue;
    }
    const point = map.project(item.at);
    const near = groups.find(({ x, y }) => Math.abs(x - point.x) < reach.x && Math.abs(y - point.y) < reach.y);
    if (near) near.items.push(item);
    else groups.push({ x: point.x, y: point.y, items: [item] });
  }
  return {
    groups: [
      ...groups.filter(group => group.items.length > 1).map(group => ({ items: group.items, at: middle(group.items) })),
      ...[...areas.values()].map(found => ({ items: found, at: found[0].at, isArea: true })),
    ],
    singles: groups.filter(group => group.items.length === 1).map(group => group.items[0]),
  };
}

function middle(items) {
  const sum = items.reduce(([x, y], { at }) => [x + at[0], y + at[1]], [0, 0]);
  return [sum[0] / items.length, sum[1] / items.length];
}

/** Whether zooming in will never part them. */
export function isOneSpot(items) {
  return items.every(({ at }) => Math.hypot(at[0] - items[0].at[0], at[1] - items[0].at[1]) < 0.004);
}
