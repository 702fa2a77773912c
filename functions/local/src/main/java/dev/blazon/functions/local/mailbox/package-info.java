/** Shows the mails that the local server has kept in a folder instead of sending them. */
@NullMarked
package dev.blazon.functions.local.mailbox;

import org.jspecify.annotations.NullMarked;
