/** Tells recipients by mail what happens to their badges, and what has become of these mails. */
@NullMarked
package dev.blazon.functions.notify;

import org.jspecify.annotations.NullMarked;
