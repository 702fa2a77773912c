/**
 * Tests of the functions of {@code template.yaml} in containers, as on Lambda, over LocalStack:
 * called by name with every file of {@code events/}, and over HTTP from the first award to its
 * revocation.
 */
@NullMarked
package dev.blazon.samlocal;

import org.jspecify.annotations.NullMarked;
