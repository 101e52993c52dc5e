// Starts the desk's .NET program under Node, as the worker of the page does in a browser.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { browserText } from '../../../src/Briefs.Desk/page/src/browserText.js';

// The published folder _framework. Returns the methods of Exports.cs.
export async function start(framework) {
  const { dotnet } = await import(pathToFileURL(resolve(framework, 'dotnet.js')));
  const { getAssemblyExports, setModuleImports } = await dotnet.create();
  setModuleImports('briefs', browserText);
  return (await getAssemblyExports('Briefs.Desk')).Briefs.Desk.Exports;
}
