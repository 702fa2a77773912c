/** The mails to recipients: their words, as text and as HTML. */
@NullMarked
package dev.blazon.notices.mails;

import org.jspecify.annotations.NullMarked;
