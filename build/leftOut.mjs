/**
 * Packages that another one imports and that the application never gets to: bundling puts nothing in their place.
 * `unzipper` reads workbooks as streams for exceljs, which here only writes; below it is a part without any licence.
 * @type {readonly string[]}
 */
export const leftOut = ['unzipper']
