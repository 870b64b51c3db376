/** The public key that gives the rig build its fixed id. Its private half was never kept: the rig is not signed. */
export const rigKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAzgrPOqinn2BhK7gT5PlZBiicQpDYARVv2z6hjVO/Ocs54syEgUjQGXstVtZJ3fQrvswxXZmo9V7kNWzL/JGVjrnM/HCp6FxlOW/1vCgLSo/0pCP7mjbYRPkcOL1gBNR6FpruOzjYERb1U5zJX4pNmded+igVbKBRoXWz944ghbsEsdBW77rkH5oTBCDH5EC/XjEe76i14OtuzAmKGogHsjcAXOdSYqxMDFNOOlvTKtFQJLTV+t2IGmIPowjKAqezk/uN8wc4U7HyoqJEhtfYsUT1qHypxh0V0y6HZkbKFlKQTlnQyD6jk6KdOzjLqdSiBNtwsC6VNOE453vdyAAyowIDAQAB'

export const rigId = 'cehdbhicigbbmmndldeghfngjfhkjggg'

/** Where the rig build may read: loopback and the host names the tests play. */
export const rigHosts = [
  'http://127.0.0.1/*',
  'http://localhost/*',
  'https://*.practice.test/*',
  'https://mail.google.com/*',
  'https://outlook.office.com/*',
  'https://outlook.live.com/*',
  'https://app.hubspot.com/*',
  'https://*.lightning.force.com/*',
  'https://*.vf.force.com/*',
  'https://*.pipedrive.com/*',
  'https://www.linkedin.com/*',
] as const

/** The id of Sideline in Firefox, as in its manifest. */
export const firefoxId = 'sideline@sideline.example'

/** The host of its own pages in the profiles of tests; in everyone else's Firefox it is another. */
export const firefoxUuid = '7b1c6d1e-5f5e-4c5e-9a3d-1f3c2b1a0d9e'
