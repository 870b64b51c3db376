const mails = [
  ['priya@harbourfreight.example', 'Let me think about it and get back to you.'],
  ['dana@brightline.example', 'Just checking in on this.'],
  ['Sam Hill', "We think it's a good idea to look."],
]
const list = document.querySelector('#list')
list.append(Object.assign(document.createElement('div'), { className: 'row' }))
const row = list.firstElementChild
const sender = row.appendChild(document.createElement('span'))
sender.className = 'sender'
row.append(document.createElement('time'))
const text = row.appendChild(document.createElement('p')).appendChild(document.createTextNode(''))
let at = 0

/** Nothing comes or goes: an attribute and the data of a text change. */
function show() {
  const [who, words] = mails[at++ % mails.length]
  if (who.includes('@')) sender.title = who
  else sender.removeAttribute('title')
  sender.textContent = who
  text.data = words
}
document.querySelector('#next').addEventListener('click', show)
show()
