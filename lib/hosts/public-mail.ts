const names = new Set(
  'aol.com comcast.net fastmail.com free.fr gmail.com googlemail.com gmx.net hey.com icloud.com mac.com mail.com mail.ru me.com msn.com orange.fr proton.me protonmail.com qq.com rocketmail.com t-online.de web.de yandex.com yandex.ru ymail.com zoho.com 163.com'.split(
    ' ',
  ),
)
const abroad = /^(?:gmx|hotmail|live|outlook|yahoo)\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/u

/** Whether anyone may have an address in this domain (small letters): it says nothing of who is a colleague. */
export function isPublicMail(domain: string): boolean {
  return names.has(domain) || abroad.test(domain)
}
