import about from '../../package.json' with { type: 'json' }

export const appVersion: string = about.version
