// Pages of a list: `per_page` (30, at most 100) and `page`, with the Link header that octokit's paginate follows.
import type { RestRequest } from './route.ts';

export interface Page<T> {
  items: T[];
  headers: Record<string, string>;
}

export const paginate = <T>(request: Pick<RestRequest, 'backend' | 'query' | 'path'>, all: readonly T[]): Page<T> => {
  const size = Math.min(100, Math.max(1, Number(request.query.per_page ?? 30)));
  const page = Math.max(1, Number(request.query.page ?? 1));
  const last = Math.max(1, Math.ceil(all.length / size));
  const items = all.slice((page - 1) * size, page * size);
  const link = (to: number, relation: string): string => {
    const search = new URLSearchParams({ ...request.query, page: String(to) });
    return `<${request.backend.urls.api}${request.path}?${search}>; rel="${relation}"`;
  };
  const links = [
    ...(page > 1 ? [link(page - 1, 'prev'), link(1, 'first')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
  ];
  return { items, headers: links.length === 0 ? {} : { link: links.join(', ') } };
};
