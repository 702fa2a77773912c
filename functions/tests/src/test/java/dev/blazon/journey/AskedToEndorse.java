package dev.blazon.journey;

import dev.blazon.endorsing.DecideEndorsement;
import dev.blazon.endorsing.DecideEndorsement.Decider;
import dev.blazon.endorsing.EndorsementLinks;
import dev.blazon.endorsing.HolderNotices;
import dev.blazon.lifecycle.Subject;
import dev.blazon.openbadges.Recipient;
import dev.blazon.platform.local.Platform;
import dev.blazon.register.Contact;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.service.Subjects;
import dev.blazon.store.Change;
import dev.blazon.store.Results;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has people asked to endorse, in tests, and accepts what they say, without any route between. */
public final class AskedToEndorse {
  private final Platform platform;

  /** Asks on this platform. */
  public AskedToEndorse(Platform platform) {
    this.platform = platform;
  }

  /**
   * Asks somebody, who has thirty days, and gives the token of their link.
   *
   * @param by who asks, as {@link dev.blazon.lifecycle.Trail} has it
   * @param address to whom the link is mailed; null where it is given to them
   */
  public String token(
      Subject subject, String by, @Nullable String message, @Nullable String address) {
    Instant now = platform.time().instant();
    String id = platform.ids().next();
    String contact =
        address == null
            ? null
            : platform
                .contactCipher()
                .encrypt(
                    EndorsementRequest.PURPOSE,
                    id,
                    new Contact(Recipient.Type.EMAIL, address, null, "en"));
    EndorsementRequest asked =
        EndorsementRequest.asked(
            subject,
            id,
            new Subjects(platform.catalog(), platform.assertions()).owner(subject).orElseThrow(),
            by,
            message,
            contact,
            now,
            now.plus(Duration.ofDays(30)));
    platform.transactions().commit(List.of(new Change.KeepEndorsementRequest(asked)), null);
    return links().token(asked);
  }

  /** The token that is good now for whoever had this one, once they have named an address. */
  public String mailed(Subject subject, String given) {
    return platform.endorsements().endorsementRequests(subject).stream()
        .filter(request -> given.contains(request.id()))
        .map(links()::token)
        .findFirst()
        .orElseThrow();
  }

  /** What has become of the request of a token. */
  public EndorsementRequest request(String token) {
    return links().find(token, platform.endorsements()).orElseThrow();
  }

  /** Publishes what they have said, as whoever decides would. */
  public void accept(String token) {
    EndorsementRequest request = request(token);
    Subject subject = request.subject();
    Decider decider =
        switch (subject.kind()) {
          case ASSERTION ->
              new Decider.Holder(
                  platform
                      .register()
                      .registered(subject.id())
                      .orElseThrow()
                      .recipient()
                      .ofDeployment());
          case BADGE_CLASS, PROFILE -> new Decider.Issuer(request.issuer(), "key");
        };
    DecideEndorsement deciding =
        new DecideEndorsement(
            new DecideEndorsement.Stores(
                platform.catalog(),
                platform.assertions(),
                platform.register(),
                platform.endorsements()),
            new HolderNotices(platform.register(), platform.notices(), platform.sendsMails()),
            platform.commits(),
            platform.ids(),
            platform.urls(),
            platform.sendsMails(),
            platform.time());
    Results.success(
        deciding.decide(
            decider, subject, request.id(), new DecideEndorsement.Verdict.Accept(), null));
  }

  private EndorsementLinks links() {
    return new EndorsementLinks(platform.linkKeys());
  }
}
