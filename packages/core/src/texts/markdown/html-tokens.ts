// Reads HTML as a browser does, token by token.
import { type Token, Tokenizer, TokenizerMode } from 'parse5';
import { type Attribute, rawTextTags } from './html-tags.ts';

export type HtmlToken = { from: number; to: number } & (
  | { type: 'comment'; data: string }
  | { type: 'declaration' }
  | { type: 'start' | 'end'; tag: string; attributes: readonly Attribute[] }
  | { type: 'text' }
);

export interface HtmlTokens {
  tokens: readonly HtmlToken[];
  /** Offset of a tag that does not end in this text. */
  unfinishedAt: number | undefined;
}

export const tokenizeHtml = (html: string): HtmlTokens => {
  const tokens: HtmlToken[] = [];
  const placeOf = ({ location }: Token.Token): { from: number; to: number } => ({
    from: location?.startOffset ?? 0,
    to: Math.min(location?.endOffset ?? html.length, html.length),
  });
  const text = (token: Token.CharacterToken): void => void tokens.push({ type: 'text', ...placeOf(token) });
  const tag = (type: 'start' | 'end', token: Token.TagToken): void =>
    void tokens.push({ type, tag: token.tagName, attributes: token.attrs, ...placeOf(token) });
  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onComment: (token) => void tokens.push({ type: 'comment', data: token.data, ...placeOf(token) }),
      onDoctype: (token) => void tokens.push({ type: 'declaration', ...placeOf(token) }),
      onStartTag: (token) => {
        tag('start', token);
        if (rawTextTags.has(token.tagName)) tokenizer.state = TokenizerMode.RAWTEXT;
      },
      onEndTag: (token) => tag('end', token),
      onCharacter: text,
      onWhitespaceCharacter: text,
      onNullCharacter: text,
      onEof: () => undefined,
    },
  );
  tokenizer.write(html, true);
  const end = tokens.at(-1)?.to ?? 0;
  return { tokens, unfinishedAt: end < html.length ? end : undefined };
};

/** Characters that an entity such as `&#8203;` stands for; the entity itself when there is no such one. */
export const decodeEntity = (entity: string): string => {
  let decoded = '';
  const text = ({ chars }: Token.CharacterToken): void => {
    decoded += chars;
  };
  const nothing = (): void => undefined;
  const handler = { onComment: nothing, onDoctype: nothing, onStartTag: nothing, onEndTag: nothing, onEof: nothing };
  new Tokenizer({}, { ...handler, onCharacter: text, onWhitespaceCharacter: text, onNullCharacter: text }).write(entity, true);
  return decoded;
};
