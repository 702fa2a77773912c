package dev.blazon.functions.issue;

import dev.blazon.issuing.AssertionMaker;
import dev.blazon.issuing.Registrar;
import dev.blazon.issuing.Spans;
import dev.blazon.platform.Contacts;
import dev.blazon.platform.Signing;
import dev.blazon.platform.Table;
import dev.blazon.register.RecipientDigester;

/**
 * The services that the routes of awarding, moving and renewing share: they make and sign
 * Assertions, register recipients and count signed awards. There is one of it for all routes: its
 * parts keep keys, and bound how much is signed at once.
 *
 * @param maker makes Assertions, and signs them
 * @param registrar keeps who has them
 * @param spans counts those that are signed
 */
record AwardServices(AssertionMaker maker, Registrar registrar, Spans spans) {
  static <P extends Table & Signing & Contacts> AwardServices on(
      P platform, RecipientDigester digester) {
    return new AwardServices(
        new AssertionMaker(platform.ids(), platform.urls(), platform.signer()),
        new Registrar(
            platform.catalog(),
            platform.assertions(),
            platform.register(),
            digester,
            platform.contactCipher()),
        new Spans(platform.awardCounts(), platform.transactions()));
  }
}
