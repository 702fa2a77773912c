/**
 * The picture that networks show beside a link to an Assertion's page: a function of its own, so
 * that the one of the page starts without Java2D.
 */
@NullMarked
package dev.blazon.functions.card;

import org.jspecify.annotations.NullMarked;
