import { beforeInput } from './before-input'
import type { Strategy } from './strategy'
import { typing } from './typing'

/** Anything else that can be edited: asked first (most editors with a model listen), then typed into. */
export const unknownEditor: Strategy = { name: 'unknown-editor', matches: () => true, ways: [beforeInput, typing] }
