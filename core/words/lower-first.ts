/** "Delete event" inside a sentence is "delete event". */
export const lowerFirst = (text: string): string => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
