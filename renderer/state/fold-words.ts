/** Lower case without marks, so that a search for "Elysee" finds "Élysée". May change a text's length. */
export const foldWords = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en');
