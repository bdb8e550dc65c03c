// What stands in the package for what is left out of it; see leftOut.mjs.
export default {}
