/**
 * The Lambda function {@code progress}, which follows what happens to badges in the pathways that
 * they are steps of, and awards whoever completes one.
 */
@NullMarked
package dev.blazon.functions.progress;

import org.jspecify.annotations.NullMarked;
