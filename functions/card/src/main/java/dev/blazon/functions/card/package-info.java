/**
 * The Lambda function that serves cards, the pictures that networks show beside links: a function
 * of its own, so that the one of the pages starts without Java2D.
 */
@NullMarked
package dev.blazon.functions.card;

import org.jspecify.annotations.NullMarked;
