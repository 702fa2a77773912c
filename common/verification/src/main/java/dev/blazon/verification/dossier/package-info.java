/**
 * The dossier of a badge, gathered before the first rule judges by it: {@link
 * dev.blazon.verification.dossier.Dossier} has the documents as they were come by, what came of the
 * signature, and who asks. Nothing here fetches or judges, and nothing here knows any rule.
 */
@NullMarked
package dev.blazon.verification.dossier;

import org.jspecify.annotations.NullMarked;
