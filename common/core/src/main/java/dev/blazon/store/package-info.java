/**
 * The ports to storage: one interface for each kind of record, which reads, {@link
 * dev.blazon.store.Transactions}, which writes, and {@link dev.blazon.store.ImageStore}. A
 * transaction is the one commit point of the system: a request is done when its one transaction is,
 * and all else follows from the table's change stream.
 */
@NullMarked
package dev.blazon.store;

import org.jspecify.annotations.NullMarked;
