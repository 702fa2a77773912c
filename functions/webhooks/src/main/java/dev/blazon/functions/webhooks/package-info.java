/**
 * The Lambda functions of webhooks: one answers the HTTP routes by which issuers set them, the
 * other makes the deliveries.
 */
@NullMarked
package dev.blazon.functions.webhooks;

import org.jspecify.annotations.NullMarked;
