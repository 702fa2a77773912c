/**
 * The adapters of AWS, and the cloud's platform whole, on AWS as LocalStack plays it.
 *
 * <p>The stores keep the contracts that they keep over DynamoDB Local; the functions of {@code
 * template.yaml} run on {@code Cloud} behind their routes and behind the table's change stream.
 */
@NullMarked
package dev.blazon.localstack;

import org.jspecify.annotations.NullMarked;
