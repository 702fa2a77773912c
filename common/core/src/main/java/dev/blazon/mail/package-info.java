/**
 * A mail as text and HTML, and the port {@link dev.blazon.mail.Mailer} that sends it: by Amazon
 * SES, or into a folder of the local server.
 */
@NullMarked
package dev.blazon.mail;

import org.jspecify.annotations.NullMarked;
