// What the map shows of the incidents, and what happens when it is touched.

import { areasOf, collection, discsOf, feature, metresPerPixel, polygons, spotOf } from './features.js';
import { groupItems } from './groups.js';
import { isCoarse } from './incidents.js';
import { drawMarkers } from './markers.js';
import { hatchImage, labelPoint, shapeOf, signImage } from './shapes.js';
import { baseStyle } from './style.js';

const kinds = Object.keys(shapeOf);
const fadedTo = 1 / 3; // how visible the oldest incident of the window is
const calm = matchMedia('(prefers-reduced-motion: reduce)');

export class View {
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
    this.map.getSource('areas').setData(collection(areasOf(this.items, this.regions)));
    this.map.getSource('discs').setData(collection(discsOf(this.items)));
    this.regroup();
  }

  /** Where the sign or the label of an incident stands: of a region in its middle, not at its capital. */
  labelAt(item) {
    if (item.level === 'country') return this.countryLabels.get(item.country) ?? [item.lon, item.lat];
    return (item.level === 'region' && this.labels.get(item.gazetteer)) || [item.lon, item.lat];
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

  /** Waits until all that is asked for is drawn. */
  settled() {
    return new Promise(resolve => {
      this.map.once('idle', resolve);
      this.map.triggerRepaint();
    });
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
    const within = this.items.filter(item => spots.has(spotOf(item)));
    if (within.length) return within.map(item => item.id);
    const areas = this.map.queryRenderedFeatures(point, { layers: ['areas', 'waters'] });
    const keys = new Set(areas.map(found => found.properties.key));
    return this.items.filter(item => isCoarse(item) && keys.has(item.gazetteer ?? item.id)).map(item => item.id);
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
