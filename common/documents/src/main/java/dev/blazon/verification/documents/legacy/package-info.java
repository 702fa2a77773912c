/**
 * Translates documents from before Open Badges 2.0 into its terms: one class a version. What a
 * property of 2.0 says under another name or in another form is translated; what 2.0 has no term
 * for is left out, and what is missing or of a wrong type stays so, for the rules to find.
 */
@NullMarked
package dev.blazon.verification.documents.legacy;

import org.jspecify.annotations.NullMarked;
