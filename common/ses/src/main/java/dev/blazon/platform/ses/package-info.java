/** What sends the mails of functions, with Amazon SES. */
@NullMarked
package dev.blazon.platform.ses;

import org.jspecify.annotations.NullMarked;
