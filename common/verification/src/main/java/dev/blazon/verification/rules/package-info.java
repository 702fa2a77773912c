/**
 * The rules that the verifier judges a badge by: one class a rule, its sentence that of the
 * standard. Rules judge a {@link dev.blazon.verification.dossier.Dossier} that was gathered before;
 * none of them fetches, and none knows another. {@link dev.blazon.verification.rules.Rules} names
 * them in order.
 *
 * <p>Quoted are sections of the Open Badges 2.0 specification (1EdTech, final release 12 April
 * 2018); a sentence that begins with "Blazon:" is our own. A badge of an older version is judged by
 * the rules that its version has: {@code RuleOfVersions} says which those are, {@code
 * OlderVocabularyTables} has their tables and {@code OlderSentences} their words.
 */
@NullMarked
package dev.blazon.verification.rules;

import org.jspecify.annotations.NullMarked;
