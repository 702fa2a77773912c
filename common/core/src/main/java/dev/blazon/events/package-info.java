/** Domain events: what other systems are told of, at least once, after it has been committed. */
@NullMarked
package dev.blazon.events;

import org.jspecify.annotations.NullMarked;
