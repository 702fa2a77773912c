/**
 * Tests of every flow through the local server, over HTTP: the functions as template.yaml deploys
 * them, over DynamoDB Local.
 */
@NullMarked
package dev.blazon.journey;

import org.jspecify.annotations.NullMarked;
