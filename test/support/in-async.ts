/** A function's body that may await, of one that may not. */
export const inAsync = (script: string): string => `return (async () => {${script}})();`;
