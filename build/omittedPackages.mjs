/**
 * Packages that another package imports but the application never reaches: bundling replaces them with an empty module.
 * `unzipper` reads workbooks as streams for exceljs, which is only used to write here. One of its dependencies has no
 * licence at all.
 * @type {readonly string[]}
 */
export const omittedPackages = ['unzipper']
