export const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toLocaleUpperCase())
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('');
