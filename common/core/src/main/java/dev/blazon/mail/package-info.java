/** Mails, and the port to what sends them. */
@NullMarked
package dev.blazon.mail;

import org.jspecify.annotations.NullMarked;
