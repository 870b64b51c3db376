import * as z from 'zod'

// an extension's policy refuses code from strings: Zod would try it once and leave an error in the console
z.config({ jitless: true })
