import type { Command } from 'commander';
import { registerGoldAgree } from './gold-agree.js';
import { registerGoldDraft } from './gold-draft.js';
import { registerGoldLint } from './gold-lint.js';
import { registerGoldRebase } from './gold-rebase.js';

const HELP = `
Examples:
  $ tallywire gold draft orbit-phone-launch
  $ tallywire gold lint
  $ tallywire gold agree anna/ ben/`;

export function registerGold(program: Command): void {
  const gold = program.command('gold').description('write and check the facts that a person found').addHelpText('after', HELP);
  for (const register of [registerGoldDraft, registerGoldLint, registerGoldAgree, registerGoldRebase]) register(gold);
}
