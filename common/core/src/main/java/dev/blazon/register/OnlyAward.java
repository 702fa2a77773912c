package dev.blazon.register;

/**
 * Locks one badge to one recipient: names the Assertion that was awarded last on the condition that
 * the recipient had no other of the badge. There is one for each recipient and badge, so that of
 * two such awards at once only one is committed.
 *
 * @param holder the recipient, as {@link RecipientDigests#ofIssuer}
 * @param family what all versions of the badge have in common
 * @param assertion the Assertion's id
 */
public record OnlyAward(String holder, String family, String assertion) {}
