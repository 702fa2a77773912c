/** The local server's {@link dev.blazon.mail.Mailer}, which puts mails into a folder. */
@NullMarked
package dev.blazon.mail.filesystem;

import org.jspecify.annotations.NullMarked;
