// Facts about HTML tags and attributes: the ones that a page shows, and the ones that hide their content.
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const voidTags = words('area base br col embed hr img input link meta param source track wbr');

/** Tags whose content the tokenizer must read as text. */
export const rawTextTags = words('script style xmp iframe noembed noframes plaintext');

/** Elements whose content no page shows, or shows only where the element does not work. */
const contentless = words(`
  script style template noscript iframe object embed svg math title textarea select option datalist audio video canvas head noembed
  noframes xmp plaintext dialog map applet frameset`);

const knownTags = words(`
  a abbr acronym address applet area article aside audio b base bdi bdo big blockquote body br button canvas caption center cite code
  col colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form frameset h1 h2 h3
  h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark math menu meta meter nav noembed
  noframes noscript object ol optgroup option output p param picture plaintext pre progress q rp rt ruby s samp script search section
  select slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr
  track tt u ul var video wbr xmp`);

/** `name` as it is written. Placeholders such as `<file>` and type arguments such as `<String>` are kept. */
export const isShownTag = (name: string): boolean => knownTags.has(name.toLowerCase()) || /^[a-z][a-z\d]{0,19}$/i.test(name);

const layout = words('width height align valign border colspan rowspan cellpadding cellspacing target rel open dir type start');

/** True for an attribute that only lays its element out, with a value that has no room for words. */
export const isLayout = ({ name, value }: Attribute): boolean => layout.has(name) && /^[\w%.-]{0,16}$/.test(value);

export interface Attribute {
  name: string;
  value: string;
}

const hidingStyle =
  /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0|(?:font-size|line-height|width|height)\s*:\s*0|color\s*:\s*(?:transparent|white|#fff)|(?:text-indent|left|top)\s*:\s*-|clip|mask|scale\s*\(\s*0/i;
const zeroSize = words('width height size');

const hides = ({ name, value }: Attribute): boolean => {
  if (name === 'hidden' || (name === 'aria-hidden' && value !== 'false')) return true;
  if (name === 'style') return hidingStyle.test(value);
  if (name === 'color') return /^(?:transparent|white|#f{3}|#f{6})/i.test(value);
  return zeroSize.has(name) && /^[01](?:px|%|em)?$/.test(value.trim());
};

/** True when people see nothing of the element's content. */
export const hidesContent = (tag: string, attributes: readonly Attribute[]): boolean => contentless.has(tag) || attributes.some(hides);
