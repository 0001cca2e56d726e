/**
 * A tour leads a person through screens that take some doing to get to, and stops at each: `axe.spec.ts` looks
 * there for what is wrong, and the camera takes a picture.
 */
export type Stop = (screen: string) => Promise<void>;
