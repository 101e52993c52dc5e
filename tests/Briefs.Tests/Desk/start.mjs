// Starts the desk's .NET program under Node, as the worker of the page does in a browser.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

function decode(bytes, encoding, isStrict) {
  try {
    return new TextDecoder(encoding, { fatal: isStrict, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

// The published folder _framework. Returns the methods of Exports.cs.
export async function start(framework) {
  const { dotnet } = await import(pathToFileURL(resolve(framework, 'dotnet.js')));
  const { getAssemblyExports, setModuleImports } = await dotnet.create();
  setModuleImports('briefs', { normalize: (text, form) => text.normalize(form), decode });
  return (await getAssemblyExports('Briefs.Desk')).Briefs.Desk.Exports;
}
