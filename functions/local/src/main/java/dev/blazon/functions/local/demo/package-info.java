/**
 * A demo issuer and its badges, there from the first start on, and what a newcomer is told of them.
 */
@NullMarked
package dev.blazon.functions.local.demo;

import org.jspecify.annotations.NullMarked;
