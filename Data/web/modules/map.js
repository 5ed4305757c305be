// The map: land and boundaries from our own files, incidents as precisely as they are known.

import { loadNames } from './names.js';
import { baseStyle } from './style.js';
import { say } from './words.js';
import { View } from './view.js';

/** Starts the map. `actions`: open(id), spot(ids), hover(ids), moved(). Throws where the browser cannot draw it. */
export async function startMap(actions) {
  if (!globalThis.maplibregl) throw new Error('the map library is missing');
  const [regions, countries, names] = await Promise.all([boundaries('regions'), boundaries('countries'), loadNames()]);
  const map = new maplibregl.Map({
    container: 'map', style: baseStyle(), center: [37, 50], zoom: 3.6, minZoom: 1.5, maxZoom: 15,
    locale: words(), attributionControl: false, dragRotate: false, pitchWithRotate: false, touchPitch: false,
    renderWorldCopies: false, fadeDuration: 0,
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new maplibregl.NavigationControl({ showCompass: false }), 'top-right');
  map.addControl(new maplibregl.ScaleControl({ unit: 'metric' }), 'bottom-right');
  await new Promise((resolve, reject) => {
    map.once('load', resolve);
    map.once('error', event => reject(event.error));
  });
  const view = new View(map, { regions, countries, names }, actions);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => view.restyle());
  return view;
}

/** What the map's own buttons say. */
function words() {
  return {
    'Map.Title': say('map.label'), 'NavigationControl.ZoomIn': say('map.zoomIn'),
    'NavigationControl.ZoomOut': say('map.zoomOut'),
  };
}

async function boundaries(name) {
  const response = await fetch(`/assets/boundaries/${name}.geojson`);
  if (!response.ok) return new Map();
  const areas = new Map();
  for (const feature of (await response.json()).features) areas.set(feature.properties.id, feature);
  return areas;
}
