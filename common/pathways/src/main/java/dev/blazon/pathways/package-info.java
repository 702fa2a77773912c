/**
 * How far somebody is in a pathway or a plan, and the plans that people make: what counts follows
 * from the register and from collections, each time it is asked.
 */
@NullMarked
package dev.blazon.pathways;

import org.jspecify.annotations.NullMarked;
