// The empty module for packages that are left out; see leftOut.mjs.
export default {}
