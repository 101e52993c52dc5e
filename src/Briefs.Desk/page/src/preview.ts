// The page of the brief as the site prints it, in a frame where no script can run: its sandbox does not allow any, and the policy of
// /desk/ is that of the frame too. The frame shares the origin of the page, so that the page can keep the place where the editor reads.

import { decoded } from './addresses';

const EMPTY = '<!DOCTYPE html><html><head></head><body></body></html>';

const NEVER_SHOWN = 'script, iframe, object, embed, video, audio, source, meta, base, link, style, noscript, template, form, button';

export class PreviewFrame {
  private readonly loaded: Promise<Document>;

  /**
   * @param stylesheet The text of the site's stylesheet, and its address, to which its fonts are relative.
   * @param watch Gets the document in the frame: its events don't reach the page around it.
   */
  constructor(
    private readonly frame: HTMLIFrameElement, private readonly stylesheet: Promise<{ text: string; address: string }>,
    watch: (page: Document) => void) {
    this.loaded = new Promise((resolve) => {
      frame.addEventListener('load', () => {
        const page = frame.contentDocument!;
        void this.dress(page);
        page.addEventListener('click', (event) => this.follow(event));
        watch(page);
        resolve(page);
      }, { once: true });
      frame.srcdoc = EMPTY;
    });
  }

  /** @param address Of the site, to which links are relative. */
  async show(html: string, address: string): Promise<void> {
    const page = await this.loaded;
    const next = prepare(html, address);
    const { scrollX, scrollY } = page.defaultView!;
    for (const name of ['lang', 'dir']) page.documentElement.setAttribute(name, next.documentElement.getAttribute(name) ?? '');
    const body = page.adoptNode(next.body);
    page.body.replaceWith(body);
    page.defaultView!.scrollTo(scrollX, scrollY);
  }

  private async dress(page: Document): Promise<void> {
    const { text, address } = await this.stylesheet;
    const Sheet = (page.defaultView as unknown as { CSSStyleSheet: typeof CSSStyleSheet }).CSSStyleSheet;
    const sheet = new Sheet({ baseURL: address });
    sheet.replaceSync(text);
    page.adoptedStyleSheets = [sheet];
  }

  // A link within the page. Its address is that of /desk/, which the frame must not load.
  private follow(event: MouseEvent): void {
    const link = (event.target as Element).closest('a[href^="#"]');
    if (!link) return;
    event.preventDefault();
    const id = decoded(link.getAttribute('href')!.slice(1));
    this.frame.contentDocument!.getElementById(id)?.scrollIntoView({ block: 'center' });
  }
}

/** Makes links absolute, and takes out what a preview does not need. */
export function prepare(html: string, address: string): Document {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const element of page.querySelectorAll(NEVER_SHOWN)) element.remove();
  for (const element of page.querySelectorAll('*')) {
    for (const { name } of [...element.attributes]) if (name.startsWith('on') || name === 'style') element.removeAttribute(name);
  }

  for (const link of page.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href')!;
    if (href.startsWith('#')) continue;
    const target = URL.canParse(href, address) ? new URL(href, address) : null;
    if (target && /^(https?|mailto):$/.test(target.protocol)) {
      link.setAttribute('href', target.href);
      link.setAttribute('target', '_blank');
      link.setAttribute('rel', 'noopener noreferrer');
    } else link.removeAttribute('href');
  }

  for (const picture of page.querySelectorAll('img[src]')) {
    const src = picture.getAttribute('src')!;
    const from = URL.canParse(src, address) ? new URL(src, address) : null;
    picture.removeAttribute('srcset');
    // The policy would block a picture of another server, and the browser would say so.
    if (from?.origin === new URL(address).origin) picture.setAttribute('src', from.href);
    else picture.removeAttribute('src');
  }

  return page;
}
