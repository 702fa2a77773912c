/**
 * Tests of the sample Lambda events in {@code events/}: what Lambda hands to each function, one
 * file a function and flavour. The same files serve {@code sam local invoke -e}, so what they speak
 * of is put into any platform's stores by {@link dev.blazon.eventfiles.EventsSeed}, and what has to
 * be answered is listed once, in {@code expected.json}.
 */
@NullMarked
package dev.blazon.eventfiles;

import org.jspecify.annotations.NullMarked;
