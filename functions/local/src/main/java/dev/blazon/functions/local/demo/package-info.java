/**
 * The demo issuer and badges that a local server makes at its first start, and the text that it
 * prints about them.
 */
@NullMarked
package dev.blazon.functions.local.demo;

import org.jspecify.annotations.NullMarked;
