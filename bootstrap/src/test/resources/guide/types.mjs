// Checks snippets against the published types of the widget: types.mjs TYPESCRIPT TYPES FILE…
import { writeFileSync } from 'node:fs';

const [, , typescript, types, ...files] = process.argv;
const { default: ts } = await import(typescript);

// What the sentences around the snippets say is there.
writeFileSync(
  'around.d.ts',
  `declare const halo: HaloAgents.HaloInstance;
   declare function signedIn(request: Request): Promise<{ id: string } | null>;
   declare function userToken(userId: string): string;`,
);
const options = { strict: true, noEmit: true, checkJs: true, allowJs: true, target: ts.ScriptTarget.ES2022, lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'], types: [] };
const complaints = files.flatMap((file) => ts.getPreEmitDiagnostics(ts.createProgram([types, 'around.d.ts', file], options)));
if (complaints.length > 0) {
  throw new Error(ts.formatDiagnostics(complaints, { getCanonicalFileName: (f) => f, getCurrentDirectory: () => '.', getNewLine: () => '\n' }));
}
