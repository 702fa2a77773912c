/**
 * The page {@code /mailbox} of the local server, which shows the mails that it saved in a folder
 * instead of sending them.
 */
@NullMarked
package dev.blazon.functions.local.mailbox;

import org.jspecify.annotations.NullMarked;
