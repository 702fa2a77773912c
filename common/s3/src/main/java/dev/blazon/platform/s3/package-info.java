/** The images of functions, in S3. */
@NullMarked
package dev.blazon.platform.s3;

import org.jspecify.annotations.NullMarked;
