/**
 * The operations of issuers: define BadgeClasses, award, move and erase Assertions, endorse, and
 * manage API keys and signing keys. One class for each operation; none knows of HTTP.
 */
@NullMarked
package dev.blazon.issuing;

import org.jspecify.annotations.NullMarked;
