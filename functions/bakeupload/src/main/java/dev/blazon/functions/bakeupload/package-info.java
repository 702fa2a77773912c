/** The Lambda function that bakes a badge into an image that anybody sends. */
@NullMarked
package dev.blazon.functions.bakeupload;

import org.jspecify.annotations.NullMarked;
