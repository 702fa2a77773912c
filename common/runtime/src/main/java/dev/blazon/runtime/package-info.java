/**
 * What stands between Lambda and a function's handler: Lambda's Runtime API gives events, and takes
 * what was answered.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Lambda: the runtime
 *     API</a>
 */
@NullMarked
package dev.blazon.runtime;

import org.jspecify.annotations.NullMarked;
