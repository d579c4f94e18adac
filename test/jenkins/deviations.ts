/** Recorded scripts on which the local Jenkins differs from a real one, and why. */
export const DEVIATIONS: Record<string, string> = {
  class_tostring_in_gstring: 'Inside a GString, the groovy-cps of newer Jenkins fails on a toString that is CPS; 1.31 runs it.',
  class_canonical_immutable: 'Both refuse @Immutable; groovy-cps 1.31 does so with other words.',
  grab: '@Grab needs Ivy and the network.',
};
