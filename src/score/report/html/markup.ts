/** HTML and SVG as text, everything foreign escaped. */

/** Markup that may go into a page as it is. */
export class Markup {
  constructor(readonly source: string) {}
}

export type Content = Markup | string | number | null | undefined | false | readonly Content[];

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);

const sourceOf = (content: Content): string => {
  if (content instanceof Markup) return content.source;
  if (content === null || content === undefined || content === false) return '';
  return typeof content === 'string' || typeof content === 'number' ? escape(String(content)) : content.map(sourceOf).join('');
};

/** html`<p>${text}</p>`: text is escaped, markup and lists of it are kept, null and false are nothing. */
export const html = (parts: TemplateStringsArray, ...contents: readonly Content[]): Markup =>
  new Markup(parts.reduce((source, part, i) => source + sourceOf(contents[i - 1] ?? null) + part));

/** Markup of our own that is no template: the style and the script of the page. */
export const raw = (source: string): Markup => new Markup(source);
