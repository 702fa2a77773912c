package dev.blazon.runtime;

import org.jspecify.annotations.Nullable;

/**
 * An event that Lambda wants answered, with what it says beside it.
 *
 * @param requestId by which it is answered
 * @param deadline when Lambda ends the function, in milliseconds since 1970; 0 where it is not said
 * @param arn of what was called; may be empty
 * @param trace of X-Ray; null where there is none
 * @param event as it came
 */
record Invocation(
    String requestId, long deadline, String arn, @Nullable String trace, byte[] event) {}
