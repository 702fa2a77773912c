/**
 * What changes over time: issuers, their badges and keys, the status of an Assertion and the rules
 * that move it; ids and public addresses. Nothing here knows of a database, a network or HTTP.
 */
@NullMarked
package dev.blazon.lifecycle;

import org.jspecify.annotations.NullMarked;
