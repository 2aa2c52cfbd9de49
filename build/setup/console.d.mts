export declare const say: (text: string) => void;
