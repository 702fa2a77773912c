/**
 * The tables of the Open Badges Vocabulary: which properties the documents of each class have, and
 * what values of them must be. {@link dev.blazon.verification.vocabulary.VocabularyTables} has
 * those of 2.0, {@link dev.blazon.verification.vocabulary.OlderVocabularyTables} those of the
 * versions before it.
 */
@NullMarked
package dev.blazon.verification.vocabulary;

import org.jspecify.annotations.NullMarked;
