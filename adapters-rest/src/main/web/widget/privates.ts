import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDERS = ['../client/src', 'src'].map((folder) => fileURLToPath(new URL(folder, import.meta.url)));

/** Names that only our own objects say to each other: no page, no server, no browser and nothing that is stored knows them. */
const INNER = [
  'acquaintance', 'acts', 'aloud', 'bell', 'catchUp', 'dialogue', 'dropOutgoing', 'engine', 'hands', 'keepOutgoing', 'keepStyle', 'later',
  'manners', 'moveTo', 'reconnect', 'renew', 'schedule', 'settled', 'tell', 'tongue',
];

/** Those, and the names that nobody says but their own class, of itself: nothing else can depend on them, so they may become short. */
export function privates(): RegExp {
  const text = FOLDERS.flatMap(sources).join('\n');
  const declared = /\bprivate (?:(?:readonly|async|get) )*(\w+)/g;
  const names = new Set([...text.matchAll(declared)].map((found) => found[1] ?? ''));
  const elsewhere = new Set(text.replace(declared, '').replace(/\bthis\.\w+/g, '').match(/\w+/g));
  const own = [...names].filter((name) => !elsewhere.has(name));
  return new RegExp(`^(?:${[...INNER, ...own].join('|')})$`);
}

function sources(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => /(?<!\.test)\.tsx?$/.test(file)).map((file) => readFileSync(folder + '/' + file, 'utf8'));
}
