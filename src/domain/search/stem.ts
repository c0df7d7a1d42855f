const ENDINGS = /(?:ations?|ions?|ings?|ments?|ers?|ed|es|ly|s)$/;

/**
 * What the forms of an English word have in common: `encrypt` of `encrypted`, `encrypting` and `encryption`. Light: it
 * brings together, and where it goes too far the exact word still weighs more. Words with digits and short ones stay.
 */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word) || /(?:ss|us|is)$/.test(word)) return word;
  const singular = word.replace(/ies$/, 'y').replace(/(?<=[sxz]|ch|sh)es$/, '');
  const bare = /^.{2,3}ions?$/.test(singular) ? singular : singular.replace(ENDINGS, '');
  const kept = bare.length < 3 || !/[aeiouy]/.test(bare) ? singular : bare;
  return kept.replace(/([bdfgklmnprt])\1$/, '$1').replace(/(?<=.{3})e$/, '');
}
