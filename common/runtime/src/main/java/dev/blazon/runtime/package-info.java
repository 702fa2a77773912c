/**
 * A Lambda runtime of our own: {@link dev.blazon.runtime.Main} makes a function's handler, asks
 * Lambda's Runtime API for one event after the other, and tells it what was answered. It does what
 * Lambda's managed runtime for Java does, in less time, for it does less: handlers are {@code
 * RequestStreamHandler}s with a constructor that needs nothing.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Lambda: the runtime
 *     API</a>
 */
@NullMarked
package dev.blazon.runtime;

import org.jspecify.annotations.NullMarked;
