/** How the practice remote of the sample customers behaves: the visible switch. */
export const practiceModes = ['offline', 'online', 'refuses'] as const;
export type PracticeMode = (typeof practiceModes)[number];
