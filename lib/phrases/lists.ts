import type { Lists } from './phrase'

const units = '(second|minute|hour|day|week|month|quarter|year)[s]'
const count = '(#|a|an|one|two|three|four|five|six|seven|eight|nine|ten|a couple [of]|a few)'

/** The lists that every pack may name between braces; a pack's own list of the same name comes first. */
export const builtInLists: Lists = {
  weekday: [
    '(mon|tues|wednes|thurs|fri|satur|sun)day[s]',
    '(mon|tue|tues|wed|thu|thur|thurs|fri)',
    'tomorrow',
    'today',
  ],
  month: [
    '(january|february|march|april|may|june|july|august|september|october|november|december)',
    '(jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)',
  ],
  number: [
    '#',
    '(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|fifty|hundred|thousand)',
  ],
  money: ['$ #', '# (k|grand|dollars|euros|pounds|usd|eur|gbp)', '$ # (k|m|million|thousand)'],
  duration: [`${count} ${units}`],
  'decision-maker': [
    '(ceo|cfo|cto|coo|cio|ciso|cmo|cro|md|vp|svp|gm|chairman|chairwoman|chair|founder|owner|president|principal|partners)',
    '(boss|manager|director|board|committee|leadership|management|procurement|legal|finance|superior[s]|higher-ups)',
    '(leadership|management|executive|buying|steering|senior) (team|committee|group)',
    '(head|director|vp|vice president) of *',
    'vice president',
  ],
  soon: [
    '(soon|shortly|sometime|someday|eventually|later)',
    'some (time|day|point)',
    'at some (point|stage)',
    '(later|next|early next|end of|later next) (week|month|quarter|year|spring|summer|autumn|fall|winter)',
    '(in|after) [the] (new year|spring|summer|autumn|fall|winter|holidays|break)',
    'down the (road|line|track)',
    'in [the] (near future|coming (days|weeks|months)|due course|a (bit|while)|a few (days|weeks|months))',
    'when (things|it|work) (calm[s]|settle[s]|quiet[s]|slow[s]|die[s]) down',
  ],
}
