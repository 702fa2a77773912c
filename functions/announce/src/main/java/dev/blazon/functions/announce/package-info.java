/** Follows the change stream of the table and tells other systems what has happened. */
@NullMarked
package dev.blazon.functions.announce;

import org.jspecify.annotations.NullMarked;
