/** A text put into the program when it is built (Vite). */
declare module '*?raw' {
  const text: string;
  export { text as default };
}
