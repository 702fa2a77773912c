package dev.blazon.functions.people;

import dev.blazon.http.OwnForms;
import dev.blazon.http.SessionCookies;
import dev.blazon.issuing.AskToBeErased;
import dev.blazon.issuing.ErasePerson;
import dev.blazon.issuing.ReadOwnData;
import dev.blazon.issuing.ReadOwnIssuers;
import dev.blazon.pathways.RemovePlan;
import dev.blazon.pathways.RemovePlans;
import dev.blazon.platform.SessionKeys;
import dev.blazon.platform.Table;
import dev.blazon.register.ContactCipher;
import dev.blazon.service.ChangeCollection;
import dev.blazon.service.RemoveCollections;
import dev.blazon.service.Sessions;

/** Puts together what answers people themselves, from the parts of a platform. */
final class OwnParts {
  private OwnParts() {}

  static <P extends Table & SessionKeys> OwnDataRoutes routes(
      P platform, ContactCipher cipher, ErasePerson person) {
    Sessions sessions = new Sessions(platform.sessionKeys(), platform.time());
    return new OwnDataRoutes(
        new ReadOwnData(
            platform.register(),
            platform.notices(),
            platform.assertions(),
            platform.endorsements(),
            platform.catalog(),
            platform.collections(),
            platform.pathways(),
            cipher,
            platform.urls(),
            platform.time()),
        new ReadOwnIssuers(platform.register(), platform.catalog()),
        new AskToBeErased(
            platform.register(), platform.catalog(), person, platform.commits(), platform.time()),
        new RemoveCollections(
            platform.collections(),
            new ChangeCollection(
                platform.collections(), platform.register(), platform.commits(), platform.time())),
        new RemovePlans(
            platform.pathways(), new RemovePlan(platform.pathways(), platform.commits())),
        sessions,
        new SessionCookies(sessions, platform.urls()),
        new OwnForms(sessions, platform.urls()));
  }
}
