/** The packs that come with Sideline, as written: `readPack` is the gate for them as for any other. */
export const builtInPacks: readonly { readonly file: string; readonly json: unknown }[] = []
