export function writePackageIcons(folder: string): void;
