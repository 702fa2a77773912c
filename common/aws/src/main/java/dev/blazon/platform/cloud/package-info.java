/**
 * What every Lambda function's AWS side is built from: settings from environment variables, clients
 * of the AWS SDK, and what is done before SnapStart's snapshot. Only here is the environment read.
 */
@NullMarked
package dev.blazon.platform.cloud;

import org.jspecify.annotations.NullMarked;
