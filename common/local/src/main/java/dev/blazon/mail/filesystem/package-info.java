/** Mails into a folder, for the local server. */
@NullMarked
package dev.blazon.mail.filesystem;

import org.jspecify.annotations.NullMarked;
