// The empty module for packages that are omitted; see omittedPackages.mjs.
export default {}
