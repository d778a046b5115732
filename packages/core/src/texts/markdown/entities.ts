// Entities that stand for invisible characters, such as `&#8203;`. Others stay: agents read them as people read the character.
import { withoutInvisible } from '../invisible.ts';
import type { Edit } from './edit.ts';
import { decodeEntity } from './html-tokens.ts';

const entities = /(?<!\\)&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

export const entityEdits = (text: string, { from, to }: { from: number; to: number }): Edit[] =>
  [...text.slice(from, to).matchAll(entities)].flatMap(({ 0: entity, index }): Edit[] => {
    if (withoutInvisible(decodeEntity(entity)) !== '') return [];
    return [{ from: from + index, to: from + index + entity.length, by: '', kind: 'character' }];
  });
