/** Gives Lambda functions the {@link dev.blazon.mail.Mailer} that sends by Amazon SES. */
@NullMarked
package dev.blazon.platform.ses;

import org.jspecify.annotations.NullMarked;
