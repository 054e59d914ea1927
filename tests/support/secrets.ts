/** Of registers that tests make and throw away. */
export const passphrase = 'seven quiet herons wade'
export const today = '2026-11-24'
