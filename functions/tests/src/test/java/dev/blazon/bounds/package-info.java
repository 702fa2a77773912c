/**
 * Tests of upper limits: whatever was accepted, in whatever order, no later request fails for its
 * size. The functions are called as Lambda calls them, over DynamoDB Local, which holds items to
 * their 400 KB.
 */
@NullMarked
package dev.blazon.bounds;

import org.jspecify.annotations.NullMarked;
