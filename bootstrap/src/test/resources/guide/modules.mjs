// Writes each module of the guides as a browser reads it: modules.mjs TYPESCRIPT FILE…
import { readFileSync, writeFileSync } from 'node:fs';

const [, , typescript, ...files] = process.argv;
const { default: ts } = await import(typescript);

for (const file of files) {
  const { outputText, diagnostics } = ts.transpileModule(readFileSync(file, 'utf8'), {
    fileName: file,
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022, jsx: ts.JsxEmit.ReactJSX, allowJs: true },
  });
  if (diagnostics.length > 0) throw new Error(file + ': ' + ts.flattenDiagnosticMessageText(diagnostics[0].messageText, '\n'));
  writeFileSync(file + '.js', outputText.replaceAll(".jsx'", ".jsx.js'").replaceAll('.jsx"', '.jsx.js"'));
}
