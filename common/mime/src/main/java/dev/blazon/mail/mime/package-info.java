/** Converts a mail to bytes in the Internet Message Format (RFC 5322) with MIME, and back. */
@NullMarked
package dev.blazon.mail.mime;

import org.jspecify.annotations.NullMarked;
