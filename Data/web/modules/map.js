// The map: land and boundaries from our own files, incidents as precisely as they are known.

import { groupItems } from './groups.js';
import { drawMarkers } from './markers.js';
import { loadNames } from './names.js';
import { circle, colour, hatchImage, labelPoint, property, shapeOf, signImage } from './shapes.js';
import { isCoarse } from './incidents.js';

const kinds = Object.keys(shapeOf);
const noFeatures = { type: 'FeatureCollection', features: [] };
const fadedTo = 1 / 3; // how visible the oldest incident of the window is
const dark = matchMedia('(prefers-color-scheme: dark)');
export const calm = matchMedia('(prefers-reduced-motion: reduce)');

/** Starts the map. `actions`: open(id), spot(ids), hover(ids), moved(). Throws where the browser cannot draw it. */
export async function startMap(actions) {
  if (!globalThis.maplibregl) throw new Error('the map library is missing');
  const [regions, countries, names] = await Promise.all([boundaries('regions'), boundaries('countries'), loadNames()]);
  const map = new maplibregl.Map({
    container: 'map', style: baseStyle(), center: [37, 50], zoom: 3.6, minZoom: 1.5, maxZoom: 15,
    attributionControl: false, dragRotate: false, pitchWithRotate: false, touchPitch: false, renderWorldCopies: false,
    fadeDuration: 0,
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new maplibregl.NavigationControl({ showCompass: false }), 'top-right');
  map.addControl(new maplibregl.ScaleControl({ unit: 'metric' }), 'bottom-right');
  await new Promise((resolve, reject) => {
    map.once('load', resolve);
    map.once('error', event => reject(event.error));
  });
  const view = new View(map, { regions, countries, names }, actions);
  dark.addEventListener('change', () => view.restyle());
  return view;
}

async function boundaries(name) {
  const response = await fetch(`/assets/boundaries/${name}.geojson`);
  if (!response.ok) return new Map();
  const areas = new Map();
  for (const feature of (await response.json()).features) areas.set(feature.properties.id, feature);
  return areas;
}

function baseStyle() {
  const source = name => ({ type: 'geojson', data: new URL(`/assets/boundaries/${name}.geojson`, location).href, maxzoom: 8 });
  const line = property('--boundary');
  return {
    version: 8,
    sources: {
      countries: source('countries'), regions: source('regions'),
      areas: { type: 'geojson', data: noFeatures, maxzoom: 8 }, discs: { type: 'geojson', data: noFeatures },
      signs: { type: 'geojson', data: noFeatures }, chosen: { type: 'geojson', data: noFeatures },
    },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': property('--water') } },
      { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': property('--land'), 'fill-antialias': false } },
      { id: 'regions', type: 'line', source: 'regions', paint: { 'line-color': line, 'line-width': 0.7 } },
      { id: 'countries', type: 'line', source: 'countries', paint: { 'line-color': line, 'line-width': 1.6 } },
      ...incidentLayers(),
    ],
  };
}

/** Hatching fills the window from near and would drown what is known better. */
function fainterNear(opacity) {
  return ['interpolate', ['linear'], ['zoom'], 6, opacity, 9, ['*', 0.3, opacity]];
}

function incidentLayers() {
  const kindColour = ['match', ['get', 'kind'], ...kinds.flatMap(kind => [kind, colour(kind)]), colour('attack')];
  const fade = ['get', 'fade'];
  const oneOrigin = ['<', ['get', 'origins'], 2];
  const outline = (id, source, filter, paint) => ({
    id, type: 'line', source, filter,
    paint: { 'line-color': kindColour, 'line-opacity': fade, 'line-width': 1.6, ...paint },
  });
  const dashes = { 'line-dasharray': [2.5, 2] };
  return [
    { id: 'areas', type: 'fill', source: 'areas', paint: { 'fill-pattern': ['concat', 'hatch-', ['get', 'kind']], 'fill-opacity': fainterNear(fade) } },
    outline('areas-dashed', 'areas', oneOrigin, dashes),
    outline('areas-solid', 'areas', ['!', oneOrigin], {}),
    { id: 'discs', type: 'fill', source: 'discs', paint: { 'fill-color': kindColour, 'fill-opacity': ['*', 0.2, fade] } },
    outline('discs-dashed', 'discs', oneOrigin, dashes),
    outline('discs-solid', 'discs', ['!', oneOrigin], {}),
    // A disc too small to be seen at this scale is drawn at a size that still says "not a point".
    {
      id: 'halos', type: 'circle', source: 'signs', filter: ['==', ['get', 'halo'], true],
      paint: {
        'circle-radius': 14, 'circle-color': kindColour, 'circle-opacity': ['*', 0.22, fade],
        'circle-stroke-color': kindColour, 'circle-stroke-width': ['case', oneOrigin, 0, 1.6], 'circle-stroke-opacity': fade,
      },
    },
    { id: 'chosen-area', type: 'line', source: 'chosen', paint: { 'line-color': property('--text'), 'line-width': 2.5 } },
    {
      id: 'chosen-point', type: 'circle', source: 'chosen', filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 18, 'circle-opacity': 0, 'circle-stroke-color': property('--text'), 'circle-stroke-width': 2.5,
      },
    },
    {
      id: 'signs', type: 'symbol', source: 'signs',
      layout: {
        'icon-image': ['concat', 'sign-', ['get', 'kind'], ['case', ['get', 'bar'], '-bar', '']],
        'icon-size': ['case', ['get', 'exact'], 0.9, 0.62], 'icon-allow-overlap': true, 'icon-ignore-placement': true,
      },
      paint: { 'icon-opacity': fade },
    },
  ];
}

class View {
  constructor(map, { regions, countries, names }, actions) {
    Object.assign(this, { map, regions, names, actions, items: [], chosen: null, markers: [] });
    this.labels = new Map([...regions].map(([id, feature]) => [id, labelPoint(feature.geometry)]));
    this.countryLabels = new Map(
      [...countries.values()].map(country => [country.properties.country, labelPoint(country.geometry)]));
    this.addImages();
    map.on('moveend', () => {
      this.regroup();
      actions.moved();
    });
    map.on('click', event => this.click(event));
    map.on('mousemove', event => this.hover(event));
  }

  addImages() {
    for (const kind of kinds) {
      this.map.addImage(`hatch-${kind}`, hatchImage(kind), { pixelRatio: 2 });
      this.map.addImage(`sign-${kind}`, signImage(kind, { bar: false }), { pixelRatio: 2 });
      this.map.addImage(`sign-${kind}-bar`, signImage(kind, { bar: true }), { pixelRatio: 2 });
    }
  }

  restyle() {
    this.map.setStyle(baseStyle(), { diff: false });
    this.map.once('style.load', () => {
      this.addImages();
      this.show(this.items);
      this.choose(this.chosen);
    });
  }

  /** Draws these incidents and no others. */
  show(items) {
    const times = items.map(item => item.end).filter(end => end !== null);
    const [oldest, newest] = [Math.min(...times), Math.max(...times)];
    const fade = item =>
      item.end === null || newest - oldest < 86400e3 ? 1 : 1 - (1 - fadedTo) * (newest - item.end) / (newest - oldest);
    this.items = items.map(item => ({ ...item, fade: fade(item), at: this.labelAt(item) }));
    this.map.getSource('areas').setData(collection(this.areas()));
    this.map.getSource('discs').setData(collection(this.discs()));
    this.regroup();
  }

  /** Where the sign or the label of an incident stands: of a region in its middle, not at its capital. */
  labelAt(item) {
    if (item.level === 'country') return this.countryLabels.get(item.country) ?? [item.lon, item.lat];
    return (item.level === 'region' && this.labels.get(item.gazetteer)) || [item.lon, item.lat];
  }

  /** One area for each region, in the colour of its latest incident. */
  areas() {
    const areas = new Map();
    for (const item of this.items) {
      if (item.level !== 'region' && item.level !== 'water') continue;
      const key = item.gazetteer ?? item.id;
      const geometry = this.regions.get(item.gazetteer)?.geometry ??
        { type: 'Polygon', coordinates: [circle(item.lon, item.lat, item.radius_m)] };
      const held = areas.get(key);
      if (!held || held.properties.fade < item.fade) areas.set(key, feature(geometry, item));
      areas.get(key).properties.origins = Math.max(held?.properties.origins ?? 0, item.origins);
    }
    return [...areas.values()];
  }

  /** One disc for each place, in the colour of its latest incident: laid on each other they would look like more. */
  discs() {
    const discs = new Map();
    for (const item of this.items) {
      if (isCoarse(item) || item.level === 'site') continue;
      const key = `${item.lon} ${item.lat} ${item.radius_m}`;
      const held = discs.get(key);
      if (!held || held.properties.fade < item.fade) discs.set(key, disc(item));
      discs.get(key).properties.origins = Math.max(held?.properties.origins ?? 0, item.origins);
      discs.get(key).properties.key = key;
    }
    return [...discs.values()];
  }

  regroup() {
    const { groups, singles } = groupItems(this.map, this.items);
    this.map.getSource('signs').setData(collection(singles.map(item => this.sign(item))));
    drawMarkers(this, groups, singles);
    this.markChosen();
  }

  sign(item) {
    const place = feature({ type: 'Point', coordinates: item.at }, item);
    const pixels = item.radius_m / metresPerPixel(item.lat, this.map.getZoom());
    const exact = item.level === 'site';
    Object.assign(place.properties, { exact, bar: item.level === 'street', halo: !exact && pixels < 14 });
    return place;
  }

  choose(id) {
    this.chosen = id;
    const item = this.items.find(found => found.id === id);
    const features = [];
    if (item && isCoarse(item)) {
      const region = this.regions.get(item.gazetteer);
      if (region) features.push(feature(region.geometry, item));
    } else if (item) {
      features.push(feature({ type: 'Point', coordinates: item.at }, item));
    }
    this.map.getSource('chosen').setData(collection(features));
    this.markChosen();
  }

  /** A group that the chosen incident is in shows it. */
  markChosen() {
    let isInGroup = false;
    for (const element of this.map.getContainer().querySelectorAll('.group')) {
      const holds = JSON.parse(element.dataset.ids).includes(this.chosen);
      element.classList.toggle('is-chosen', holds);
      isInGroup ||= holds;
    }
    this.map.setLayoutProperty('chosen-point', 'visibility', isInGroup ? 'none' : 'visible');
  }

  /** Moves so that an incident is seen beside the list and the drawer. */
  goTo(id) {
    const item = this.items.find(found => found.id === id);
    if (!item) return;
    this.fit(this.boundsOf([item]), isCoarse(item) ? 6 : Math.max(this.map.getZoom(), 8));
  }

  fitAll() {
    if (this.items.length) this.fit(this.boundsOf(this.items), 7);
  }

  fit(bounds, maxZoom) {
    this.map.fitBounds(bounds, { padding: this.padding(), maxZoom, duration: calm.matches ? 0 : 180 });
  }

  boundsOf(items) {
    const bounds = new maplibregl.LngLatBounds();
    for (const item of items) {
      const region = item.level === 'region' && this.regions.get(item.gazetteer);
      if (item.level === 'country' && items.length > 1) continue;
      if (region) {
        for (const [ring] of polygons(region.geometry)) for (const point of ring) bounds.extend(point);
      } else {
        bounds.extend(item.at);
      }
    }
    return bounds.isEmpty() ? bounds.extend(items[0].at) : bounds;
  }

  /** The part of the map that nothing lies on. */
  padding() {
    const { width, height } = this.map.getContainer().getBoundingClientRect();
    if (width <= 720) return { left: 40, right: 40, top: 80, bottom: height * 0.44 + 40 };
    const drawer = document.getElementById('drawer');
    const right = drawer.hidden || width < 1000 ? 70 : drawer.offsetWidth + 40;
    return { left: 380 + 50, right, top: 60, bottom: 88 + 50 };
  }

  /** The ids of the incidents that are in view, where nothing lies on the map. */
  inView() {
    const { width, height } = this.map.getContainer().getBoundingClientRect();
    const left = width <= 720 ? 0 : 380;
    const bottom = width <= 720 ? height * 0.44 : 88;
    const shown = this.items.filter(item => {
      const { x, y } = this.map.project(item.at);
      const reach = isCoarse(item) ? 60 : 4;
      return x >= left - reach && x <= width + reach && y >= -reach && y <= height - bottom + reach;
    });
    return new Set(shown.map(item => item.id));
  }

  hits(point) {
    const box = [[point.x - 12, point.y - 12], [point.x + 12, point.y + 12]];
    const signs = this.map.queryRenderedFeatures(box, { layers: ['signs', 'halos'] });
    if (signs.length) return [signs[0].properties.id];
    const discs = this.map.queryRenderedFeatures(point, { layers: ['discs'] });
    const spots = new Set(discs.map(found => found.properties.key));
    const within = this.items.filter(item => spots.has(`${item.lon} ${item.lat} ${item.radius_m}`));
    if (within.length) return within.map(item => item.id);
    const areas = this.map.queryRenderedFeatures(point, { layers: ['areas'] });
    const keys = new Set(areas.map(found => found.properties.key));
    return this.items.filter(item => keys.has(item.gazetteer ?? item.id)).map(item => item.id);
  }

  click({ point }) {
    const ids = this.hits(point);
    if (ids.length === 1) this.actions.open(ids[0]);
    else if (ids.length) this.actions.spot(ids);
  }

  hover({ point }) {
    const ids = this.hits(point);
    this.map.getCanvas().style.cursor = ids.length ? 'pointer' : '';
    this.actions.hover(ids);
  }
}

function disc(item) {
  return feature({ type: 'Polygon', coordinates: [circle(item.lon, item.lat, item.radius_m)] }, item);
}

function feature(geometry, { id, kind, origins, fade, gazetteer }) {
  return { type: 'Feature', geometry, properties: { id, kind, origins, fade, key: gazetteer ?? id } };
}

function collection(features) {
  return { type: 'FeatureCollection', features };
}

function polygons(geometry) {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function metresPerPixel(lat, zoom) {
  return 40075017 * Math.cos(lat * Math.PI / 180) / (512 * 2 ** zoom);
}
