/**
 * What issuers do with pathways, and what follows by itself: a pathway is made, edited, given a
 * next version, closed and removed; whoever completes it is awarded its badge. None knows of HTTP.
 */
@NullMarked
package dev.blazon.issuing.pathways;

import org.jspecify.annotations.NullMarked;
