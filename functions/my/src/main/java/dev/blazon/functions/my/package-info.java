/** Shows people the badges that they hold, once they have shown that they read their mails. */
@NullMarked
package dev.blazon.functions.my;

import org.jspecify.annotations.NullMarked;
