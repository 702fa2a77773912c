package dev.blazon.page;

import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.openbadges.Profile;
import dev.blazon.words.Language;
import dev.blazon.words.Words;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of a pathway shows, for its template.
 *
 * @param pathway the pathway as it is kept
 * @param owner whose it is
 * @param stages its stages, in its order
 * @param goal the badge that is awarded to whoever completes it; null where none is
 * @param previous the version before; null where it is the first, or that is gone
 * @param next the version after; null where it is the newest
 * @param urls the deployment's
 */
@RecordBuilder
public record PathwayPage(
    Pathway pathway,
    IssuerRecord owner,
    List<StageShown> stages,
    @Nullable StepShown goal,
    @Nullable PathwayTile previous,
    @Nullable PathwayTile next,
    PublicUrls urls) {
  /** The stages cannot be changed. */
  public PathwayPage {
    stages = List.copyOf(stages);
  }

  /** The Profile of its issuer. */
  public Profile issuer() {
    return owner.profile();
  }

  /** The issuer's own colour; null for none. */
  public @Nullable Accent accent() {
    return Accent.of(owner.appearance());
  }

  /** The path of the issuer's banner; null where it has none. */
  public @Nullable String bannerPath() {
    return Addresses.bannerPath(urls, owner.id(), owner.appearance());
  }

  /** The logo of its issuer. */
  public LogoShown logo() {
    return LogoShown.of(issuer(), urls);
  }

  /** The path of the page about its issuer. */
  public String issuerPath() {
    return new Place.IssuerPage(owner.id()).path();
  }

  /** The path of the page that says how far somebody is in it, who has signed in. */
  public String minePath() {
    return PlanTile.pathwayPath(pathway.id());
  }

  /** The path of its picture; null where it has none. */
  public @Nullable String imagePath() {
    return pathway.image() == null ? null : new Place.PathwayImage(pathway.id()).path();
  }

  /** The name in one line. */
  public String line() {
    return OneLine.of(pathway.name(), OneLine.NAME);
  }

  /** What a link to it says, in one line. */
  public String text(Words words) {
    return words.say("pathway.text", line(), OneLine.of(issuer().name(), OneLine.NAME));
  }

  /** In which order its stages are gone through, as a sentence. */
  public String order(Words words) {
    return words.say(
        switch (pathway.order()) {
          case IN_ORDER -> "pathway.in-order";
          case ANY -> "pathway.any-order";
        });
  }

  /** Whether its stages follow one another. */
  public boolean inOrder() {
    return switch (pathway.order()) {
      case IN_ORDER -> true;
      case ANY -> false;
    };
  }

  /** Which badges of somebody count, as a sentence. */
  public String counting(Words words) {
    return words.say(
        switch (pathway.counting()) {
          case CURRENT -> "pathway.current";
          case EXPIRED_TOO -> "pathway.expired-too";
        });
  }

  /** Whether the badge at the end is revoked once a step counts no more. */
  public boolean goalCanBeLost() {
    return switch (pathway.onLoss()) {
      case KEEP -> false;
      case REVOKE -> true;
    };
  }

  /**
   * The whole URL of the picture that stands for the page where it is linked to: that of the badge
   * at the end, or of the issuer where there is none.
   */
  public String card(Language language) {
    return Addresses.in(
        language,
        urls.of(
            switch (goal) {
              case StepShown.Ours badge -> new Place.BadgeCard(badge.id());
              case StepShown.Elsewhere _, StepShown.Gone _ -> new Place.IssuerCard(owner.id());
              case null -> new Place.IssuerCard(owner.id());
            }));
  }

  /** The whole URL of the page. */
  public String page() {
    return urls.of(new Place.PathwayPage(pathway.id()));
  }

  /** What the deployment is called: its host. */
  public String site() {
    return Addresses.site(urls);
  }

  /** The path of its document. */
  public String documentPath() {
    return new Place.PathwayDocument(pathway.id()).path();
  }
}
