// placeholder: replaced below
export interface GateContext { readonly folder: string }
