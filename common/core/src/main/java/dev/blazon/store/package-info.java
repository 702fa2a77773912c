/**
 * The ports behind which everything is kept. {@link dev.blazon.store.Transactions} is the one
 * commit point of the system: a request is done when its one transaction is, and all else follows
 * from the table's change stream.
 */
@NullMarked
package dev.blazon.store;

import org.jspecify.annotations.NullMarked;
