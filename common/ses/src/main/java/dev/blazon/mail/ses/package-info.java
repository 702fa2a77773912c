/** The {@link dev.blazon.mail.Mailer} that sends by Amazon SES. */
@NullMarked
package dev.blazon.mail.ses;

import org.jspecify.annotations.NullMarked;
