/**
 * The records that are stored and change over time (issuers, BadgeClasses, API keys, Assertions,
 * Endorsements) and the rules by which they change; random ids and public URLs. Nothing here knows
 * of a database, a network or HTTP.
 */
@NullMarked
package dev.blazon.lifecycle;

import org.jspecify.annotations.NullMarked;
