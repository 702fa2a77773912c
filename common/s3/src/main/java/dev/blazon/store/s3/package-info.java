/** The {@link dev.blazon.store.ImageStore} in an Amazon S3 bucket. */
@NullMarked
package dev.blazon.store.s3;

import org.jspecify.annotations.NullMarked;
