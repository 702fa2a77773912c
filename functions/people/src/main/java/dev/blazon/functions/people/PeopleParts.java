package dev.blazon.functions.people;

import dev.blazon.platform.Contacts;
import dev.blazon.platform.Images;
import dev.blazon.platform.Macs;
import dev.blazon.platform.SessionKeys;
import dev.blazon.platform.Table;
import dev.blazon.register.ContactCipher;
import dev.blazon.register.RecipientDigester;

/** What answers the routes of the function {@code people}, from the parts of a platform. */
record PeopleParts(
    ErasureRoutes erasures,
    PersonRoute person,
    ErasureRequestRoutes requests,
    RenewalRequestRoutes renewals,
    OwnDataRoutes own) {
  static <P extends Table & Images & Macs & SessionKeys & Contacts> PeopleParts of(P platform) {
    RecipientDigester digester = new RecipientDigester(platform.macKeys());
    ContactCipher cipher = platform.contactCipher();
    ErasureRoutes erasures = ErasureRoutes.of(platform, digester);
    return new PeopleParts(
        erasures,
        new PersonRoute(platform, digester, cipher),
        new ErasureRequestRoutes(platform, cipher, erasures.person()),
        new RenewalRequestRoutes(platform),
        OwnParts.routes(platform, cipher, erasures.person()));
  }
}
