/** What functions run on that fetch what strangers host. */
@NullMarked
package dev.blazon.platform.fetching;

import org.jspecify.annotations.NullMarked;
