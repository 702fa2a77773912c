/**
 * What is known of the badge that is judged, gathered before the first rule looks: {@link
 * dev.blazon.verification.dossier.Dossier} has the documents as they were come by, what came of the
 * signature, and who asks. Nothing here fetches or judges, and nothing here knows any rule.
 */
@NullMarked
package dev.blazon.verification.dossier;

import org.jspecify.annotations.NullMarked;
