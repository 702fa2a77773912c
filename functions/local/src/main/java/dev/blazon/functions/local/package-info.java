/**
 * The local server: runs all functions of {@code template.yaml} in one JVM on localhost, over
 * DynamoDB Local and a folder.
 */
@NullMarked
package dev.blazon.functions.local;

import org.jspecify.annotations.NullMarked;
