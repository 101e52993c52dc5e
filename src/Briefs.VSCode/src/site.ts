import * as vscode from 'vscode';

/** The site of the workspace: a folder with `content/site.yml`, open itself or one level deeper. The first one, if there are several. */
export async function findSite(): Promise<vscode.Uri | undefined> {
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    if (folder.uri.scheme !== 'file') continue;
    if (await isFile(vscode.Uri.joinPath(folder.uri, 'content', 'site.yml'))) return folder.uri;
  }

  const [deeper] = await vscode.workspace.findFiles('*/content/site.yml', null, 1);
  return deeper?.scheme === 'file' ? vscode.Uri.joinPath(deeper, '..', '..') : undefined;
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.File) !== 0;
  } catch {
    // The folder has no such file.
    return false;
  }
}
