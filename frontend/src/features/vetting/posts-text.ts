import type { components } from '@/api/schema';

type Post = components['schemas']['TypedPost'];
type Network = components['schemas']['Network'];
type Column = 'likes' | 'comments' | 'shares' | 'views';

/** The counters that the rate of a network needs, in the order in which they are typed. */
export function postColumns(network?: Network): Column[] {
  switch (network) {
    case 'TIKTOK':
      return ['likes', 'comments', 'shares', 'views'];
    case 'YOUTUBE':
      return ['likes', 'comments', 'views'];
    default:
      return ['likes', 'comments'];
  }
}

/** Reads typed or pasted lines; the numbers of lines that could not be read come back with the posts. */
export function parsePosts(text: string, columns: Column[]): { posts: Post[]; badLines: number[] } {
  const posts: Post[] = [];
  const badLines: number[] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '') {
      return;
    }
    const cells = line.trim().split(/\s*[\t;,]\s*|\s+/);
    if (cells.length !== columns.length || !cells.every((cell) => /^\d{1,12}$/.test(cell))) {
      badLines.push(index + 1);
      return;
    }
    const post: Post = { likes: 0, comments: 0 };
    columns.forEach((column, at) => {
      post[column] = Number(cells[at]);
    });
    posts.push(post);
  });
  return { posts, badLines };
}
