/** A file put into the program as a `data:` address when it is built (Vite). */
declare module '*.woff2?inline' {
  const address: string;
  export { address as default };
}

declare module '*.woff?inline' {
  const address: string;
  export { address as default };
}
