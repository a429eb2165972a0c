// Lays the built bundle down as a release, or, with --check, says whether the release is what the sources build.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const LARGEST = 30_000;
const here = new URL('.', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('package.json', here), 'utf8'));
const release = new URL(`../../resources/sdk/${version}/`, here);
const languages = readdirSync(new URL('languages/', here)).map((name) => [`languages/${name}`, name]);
const files = [['../../../../target/web/haloagents.umd.js', 'haloagents.umd.js'], ['haloagents.d.ts', 'haloagents.d.ts'], ...languages];

const size = files.map(([from]) => from).filter((from) => !from.endsWith('.d.ts') && !from.startsWith('languages/'))
  .reduce((sum, from) => sum + gzipSync(readFileSync(new URL(from, here)), { level: 9 }).length, 0);
console.log(`haloagents.umd.js ${version}: ${size} bytes gzipped`);
if (size > LARGEST) {
  console.error(`The bundle is larger than ${LARGEST} bytes gzipped.`);
  process.exitCode = 1;
}

if (process.argv.includes('--check')) {
  const stale = files.filter(([from, to]) => !same(new URL(from, here), new URL(to, release))).map(([, to]) => to);
  if (stale.length > 0) {
    console.error(`${stale.join(', ')} of release ${version} is not what the sources build; run npm run release.`);
    process.exitCode = 1;
  }
} else {
  mkdirSync(release, { recursive: true });
  for (const [from, to] of files) copyFileSync(new URL(from, here), new URL(to, release));
  writeFileSync(new URL('files.txt', release), files.map(([, to]) => to).join('\n') + '\n');
  const index = new URL('../releases.txt', release);
  const known = existsSync(index) ? readFileSync(index, 'utf8').split('\n').filter(Boolean) : [];
  writeFileSync(index, [...new Set([...known, version])].join('\n') + '\n');
}

function same(a, b) {
  try {
    return readFileSync(a).equals(readFileSync(b));
  } catch {
    return false;
  }
}
