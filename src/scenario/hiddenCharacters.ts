/** Characters that cannot be seen or that turn the direction of others: control characters but tab and line ends, bidi overrides, byte order marks. */
export const hiddenCharacters = /(?![\t\n\r])[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu;
