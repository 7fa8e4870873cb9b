/**
 * The test files that meet real time: a browser, a process that is killed, a server that goes away. They may be tried once
 * more when they fail; nothing else is. A path, or a folder that ends with a slash.
 */
export const realTimeFiles = [
  'tests/e2e/',
  'tests/endure/',
  'tests/int/abandonedJobs.spec.ts',
  'tests/int/searchFaults.spec.ts',
  'tests/int/signUpFaults.spec.ts',
  'tests/int/signUpStepDown.spec.ts',
]

/** How many tests may need their second try before the run is red all the same. */
export const mostUnstable = 3

/** Whether a test file, named from the root, may be tried once more. */
export function meetsRealTime(file) {
  return realTimeFiles.some((place) => (place.endsWith('/') ? file.startsWith(place) : file === place))
}
