/**
 * Tests of the AWS adapters, and of the functions over them, on LocalStack.
 *
 * <p>The stores keep the contracts that they keep over DynamoDB Local; the functions of {@code
 * template.yaml} run on {@code Cloud} behind their routes and behind the table's change stream.
 */
@NullMarked
package dev.blazon.localstack;

import org.jspecify.annotations.NullMarked;
