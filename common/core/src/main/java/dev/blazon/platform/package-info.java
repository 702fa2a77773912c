/**
 * What a Lambda function's handler is given: stores, signer, images, events, mails, keys. A
 * handler's constructor asks for the interfaces that it needs; AWS or the local server implements
 * them.
 */
@NullMarked
package dev.blazon.platform;

import org.jspecify.annotations.NullMarked;
