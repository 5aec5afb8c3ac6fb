/** What can be done about findings; each is a dialog. */
export const ACTS = ['block', 'jail', 'trial', 'close', 'report', 'share'] as const
export type Act = (typeof ACTS)[number]
