/**
 * The picture of an Assertion that social networks and chats show beside a link to its page: {@link
 * dev.blazon.card.CardPainter} makes a PNG of a {@link dev.blazon.card.Card}. It says what stays
 * true for as long as strangers keep their copies of it: never who received the badge, and never
 * that it is valid.
 */
@NullMarked
package dev.blazon.card;

import org.jspecify.annotations.NullMarked;
