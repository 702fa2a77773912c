package dev.blazon.service;

import dev.blazon.lifecycle.Endorser;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.openbadges.EndorserProfile;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the Profile of a person who has made an Endorsement. */
final class EndorserProfiles {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private EndorserProfiles() {}

  /** The Profile of who has made the Endorsement with this id. */
  static EndorserProfile of(String endorsement, Endorser endorser, PublicUrls urls) {
    return new EndorserProfile(
        urls.endorser(endorsement),
        endorser.name(),
        urls.endorsementPage(endorsement),
        EndorserProfile.NO_ADDRESS,
        description(endorser));
  }

  private static String description(Endorser endorser) {
    List<String> said = new ArrayList<>();
    String role = endorser.role();
    String organisation = endorser.organisation();
    if (role != null) {
      said.add(role);
    }
    if (organisation != null) {
      said.add(organisation);
    }
    String day = DAY.format(LocalDate.ofInstant(endorser.shownAt(), ZoneOffset.UTC));
    String shown = shown(endorser) + " on " + day + ".";
    return said.isEmpty() ? shown : "In their own words: " + String.join(", ", said) + ". " + shown;
  }

  private static String shown(Endorser endorser) {
    String domain = endorser.domain();
    return switch (endorser.proof()) {
      case ADDRESS ->
          "A person who showed control of an e-mail address"
              + (domain == null ? "" : " at " + domain);
      case LINK -> "A person who opened a link that was given to them";
    };
  }
}
