package dev.blazon.page;

import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.words.Words;
import org.jspecify.annotations.Nullable;

/** A badge on the page of a pathway: one that counts in a stage, or that is awarded at the end. */
public sealed interface StepShown {
  /**
   * A badge of this deployment.
   *
   * @param id its id
   * @param badge what the page shows of it
   * @param issuer the name of who issues it
   * @param issuerPath the path of the page about who does
   */
  record Ours(String id, BadgeTile badge, String issuer, String issuerPath) implements StepShown {
    /** What is shown of a badge that is there. */
    public static Ours of(BadgeRecord badge, IssuerRecord issuer, PublicUrls urls) {
      return new Ours(
          badge.id(),
          BadgeTile.of(badge, urls),
          issuer.profile().name(),
          new Place.IssuerPage(issuer.id()).path());
    }

    @Override
    public String label(Words words) {
      return badge.name();
    }
  }

  /**
   * A badge of another host, of which nothing is loaded.
   *
   * @param url the {@code id} of its BadgeClass
   * @param name what the issuer of the pathway calls it; null where nobody has said
   */
  record Elsewhere(String url, @Nullable String name) implements StepShown {
    /** The host that it is of: what nobody has made up. */
    public String host() {
      return Links.host(url).orElse(url);
    }

    @Override
    public String label(Words words) {
      return name == null ? host() : name;
    }
  }

  /** A badge of this deployment that was deleted. */
  record Gone() implements StepShown {
    @Override
    public String label(Words words) {
      return words.say("pathway.gone");
    }
  }

  /** What it is called. */
  String label(Words words);
}
