/**
 * Why this Node cannot run the tool, or null. The driver's prebuilt binary needs Node 22 or newer.
 */
export function supportedNode(version: string): string | null {
  return Number(version.split('.')[0]) >= 22
    ? null
    : `Node ${version} is too old for the register's driver. "npm run tool" brings Node 24 with it.`
}
