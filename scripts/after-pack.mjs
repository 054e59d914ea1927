/**
 * Flips Electron's fuses in the packed program, before it is signed. A fuse that a new Electron
 * adds stops the build until it is decided.
 */
import { join } from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'

export const fuses = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
}

/** electron-builder's hook; macOS needs the ad-hoc signature renewed after the change. */
export default async function afterPack(context) {
  const name = context.packager.appInfo.productFilename
  const file = {
    darwin: join(`${name}.app`, 'Contents', 'MacOS', name),
    win32: `${name}.exe`,
    linux: context.packager.executableName,
  }[context.electronPlatformName]
  await flipFuses(join(context.appOutDir, file), {
    ...fuses,
    resetAdHocDarwinSignature: context.electronPlatformName === 'darwin',
  })
}
