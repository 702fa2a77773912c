/** Gives Lambda functions their image store in Amazon S3. */
@NullMarked
package dev.blazon.platform.s3;

import org.jspecify.annotations.NullMarked;
