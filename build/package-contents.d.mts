export declare const LARGEST_RATIO: number;
export declare function strangers(files: readonly string[], kind: 'test' | 'trial' | 'release'): readonly string[];
export declare function sizeOf(folder: string): Promise<number>;
