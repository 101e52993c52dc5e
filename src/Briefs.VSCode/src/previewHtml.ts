/**
 * The page of the preview: a frame with the local server of `briefs serve`. The policy allows this server and nothing else.
 *
 * @param origin Scheme, host and port of the server.
 * @param address The address of the first page, on the server.
 * @param nonce A random text, by which only the script below runs.
 */
export function previewHtml(origin: string, address: string, nonce: string): string {
  // The frames of VS Code around this one allow neither popups nor dialogs, so this one can't allow them.
  const policy = `default-src 'none'; frame-src ${origin}; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(policy)}">
<title>Preview</title>
<style nonce="${nonce}">
html, body { height: 100%; margin: 0; padding: 0; background: #fff; }
iframe { display: block; width: 100%; height: 100%; border: 0; }
</style>
</head>
<body>
<iframe title="Preview" sandbox="allow-scripts allow-same-origin allow-forms allow-downloads" src="${escape(address)}"></iframe>
<script nonce="${nonce}">
const frame = document.querySelector('iframe');
addEventListener('message', ({ data }) => { if (typeof data.address === 'string') frame.src = data.address; });
</script>
</body>
</html>
`;
}

/** The address of a page on the server. */
export function pageAddress(server: string, page: string): string {
  return new URL(page.split('/').map(encodeURIComponent).join('/'), server).href;
}

/**
 * The address of the server in the window of VS Code; null if the window cannot reach it. The server answers only to its own port on this
 * machine, so that a page of the web cannot read it under another name.
 *
 * @param own The address that the server prints.
 * @param external What VS Code makes of it. A proxy on the same machine changes the path, and is not needed then.
 */
export function reachableAddress(own: string, external: string): string | null {
  const [server, seen] = [new URL(own), new URL(external)];
  if (seen.hostname !== '127.0.0.1' && seen.hostname !== 'localhost') return null;
  if (seen.pathname !== server.pathname) return own;
  return seen.port === server.port ? external : null;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
