/** Paths as tests write them: `*` stands for anything, `{id}` for one part of the path. */
export function pathPattern(path: string): RegExp {
  const escaped = path.replaceAll(/[.+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll(/\{[^}]*\}/g, '[^/]+')}$`);
}
