// Incidents as features of the map: areas, discs, points.

import { isCoarse } from './incidents.js';
import { circle } from './shapes.js';

/** One area for each region, in the colour of its latest incident. */
export function areasOf(items, regions) {
  const areas = new Map();
  for (const item of items) {
    if (item.level !== 'region' && item.level !== 'water') continue;
    const key = item.gazetteer ?? item.id;
    const geometry = regions.get(item.gazetteer)?.geometry ??
      { type: 'Polygon', coordinates: [circle(item.lon, item.lat, item.radius_m)] };
    const held = areas.get(key);
    if (!held || held.properties.fade < item.fade) areas.set(key, feature(geometry, item));
    areas.get(key).properties.isWater = item.level === 'water';
    areas.get(key).properties.origins = Math.max(held?.properties.origins ?? 0, item.origins);
  }
  return [...areas.values()];
}

/** One disc for each place, in the colour of its latest incident: laid on each other they would look like more. */
export function discsOf(items) {
  const discs = new Map();
  for (const item of items) {
    if (isCoarse(item) || item.level === 'site') continue;
    const key = spotOf(item);
    const held = discs.get(key);
    if (!held || held.properties.fade < item.fade) discs.set(key, disc(item));
    discs.get(key).properties.origins = Math.max(held?.properties.origins ?? 0, item.origins);
    discs.get(key).properties.key = key;
  }
  return [...discs.values()];
}

function disc(item) {
  return feature({ type: 'Polygon', coordinates: [circle(item.lon, item.lat, item.radius_m)] }, item);
}

export function feature(geometry, { id, kind, origins, fade, gazetteer }) {
  return { type: 'Feature', geometry, properties: { id, kind, origins, fade, key: gazetteer ?? id } };
}

export function collection(features) {
  return { type: 'FeatureCollection', features };
}

export function polygons(geometry) {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

export function metresPerPixel(lat, zoom) {
  return 40075017 * Math.cos(lat * Math.PI / 180) / (512 * 2 ** zoom);
}

/** Names the disc that an incident is known to lie in. */
export function spotOf({ lon, lat, radius_m }) {
  return `${lon} ${lat} ${radius_m}`;
}
