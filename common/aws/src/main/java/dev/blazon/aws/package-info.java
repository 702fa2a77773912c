/**
 * Requests to AWS without its SDK, for functions that start fast: signed and sent by the AWS Common
 * Runtime, tried again as the SDK does. It knows two services, DynamoDB and S3.
 */
@NullMarked
package dev.blazon.aws;

import org.jspecify.annotations.NullMarked;
