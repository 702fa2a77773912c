/**
 * Tells issuers' own systems what happens, by signed requests to the addresses that they name: set,
 * delivered, tried again and shown.
 */
@NullMarked
package dev.blazon.webhooks;

import org.jspecify.annotations.NullMarked;
