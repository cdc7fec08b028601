/** As much of jsdom as the tests use by hand: it reads a page that a test has made. It ships no types of its own. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string);
    readonly window: { readonly document: Document };
  }
}
