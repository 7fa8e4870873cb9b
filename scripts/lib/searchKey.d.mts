export function portalSearchKey(engine: { host: string; masterKey: string; index: string }): Promise<string>
export function isMasterKey(engine: { host: string; key: string }): Promise<boolean>
