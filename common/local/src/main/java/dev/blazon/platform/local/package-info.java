/**
 * The platform of the local server: DynamoDB Local, and a folder for images, events, mails and
 * keys; and {@link dev.blazon.platform.local.Platform}, all parts of a platform at once.
 */
@NullMarked
package dev.blazon.platform.local;

import org.jspecify.annotations.NullMarked;
