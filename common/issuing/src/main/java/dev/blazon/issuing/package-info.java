/**
 * What issuers do: define badges, award them, endorse, and keep their keys. One class a verb; each
 * knows nothing of HTTP.
 */
@NullMarked
package dev.blazon.issuing;

import org.jspecify.annotations.NullMarked;
