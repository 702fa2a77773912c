/**
 * The card of an Assertion, a badge or an issuer: the picture that social networks and chats show
 * beside a link to its page. It says what stays true for as long as strangers keep their copies of
 * it: never who received the badge, and never that it is valid.
 */
@NullMarked
package dev.blazon.card;

import org.jspecify.annotations.NullMarked;
