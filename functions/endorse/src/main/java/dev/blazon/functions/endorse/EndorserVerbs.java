package dev.blazon.functions.endorse;

import dev.blazon.endorsing.ConfirmEndorsement;
import dev.blazon.endorsing.DraftEndorsement;
import dev.blazon.endorsing.EndorsementLinks;
import dev.blazon.endorsing.HolderNotices;
import dev.blazon.endorsing.TakeBackEndorsement;
import dev.blazon.page.reading.ShowEndorsing;
import dev.blazon.platform.Contacts;
import dev.blazon.platform.LinkKeys;
import dev.blazon.platform.Table;
import dev.blazon.register.ContactCipher;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.service.Subjects;
import dev.blazon.store.EndorsementStore;
import java.util.Optional;

/** What whoever was asked to endorse can do and see, put together from the parts of a platform. */
final class EndorserVerbs {
  private final EndorsementStore requests;
  private final EndorsementLinks links;
  private final DraftEndorsement drafting;
  private final ConfirmEndorsement confirming;
  private final TakeBackEndorsement takingBack;
  private final ShowEndorsing showing;

  <P extends Table & LinkKeys & Contacts> EndorserVerbs(P platform) {
    ContactCipher cipher = platform.contactCipher();
    HolderNotices notices =
        new HolderNotices(platform.register(), platform.notices(), platform.sendsMails());
    this.requests = platform.endorsements();
    this.links = new EndorsementLinks(platform.linkKeys());
    this.drafting =
        new DraftEndorsement(
            requests,
            platform.counters(),
            platform.commits(),
            links,
            cipher,
            platform.sendsMails(),
            platform.time());
    this.confirming =
        new ConfirmEndorsement(
            requests,
            new Subjects(platform.catalog(), platform.assertions()),
            platform.commits(),
            links,
            cipher,
            notices,
            platform.sendsMails(),
            platform.time());
    this.takingBack =
        new TakeBackEndorsement(
            requests, platform.commits(), links, platform.urls(), notices, platform.time());
    this.showing =
        new ShowEndorsing(
            platform.records(), links, cipher, platform.sendsMails(), platform.time());
  }

  Optional<EndorsementRequest> find(String token) {
    return links.find(token, requests);
  }

  String token(EndorsementRequest request) {
    return links.token(request);
  }

  DraftEndorsement drafting() {
    return drafting;
  }

  ConfirmEndorsement confirming() {
    return confirming;
  }

  TakeBackEndorsement takingBack() {
    return takingBack;
  }

  ShowEndorsing showing() {
    return showing;
  }
}
