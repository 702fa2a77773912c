package dev.blazon.tiers;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A group of tests that needs something outside the JVM, such as a browser or LocalStack, and how
 * that is brought here.
 */
public enum Tier {
  /** The pages, as a real browser shows them. */
  BROWSER,
  /** A minute of made-up bytes for each target, asked for by {@code -Dfuzz=60}. */
  FUZZING,
  /** AWS's services on this machine. */
  LOCALSTACK,
  /** Amazon SES on this machine, which LocalStack does not play in its second version. */
  MOTO,
  /** 1EdTech's own verdict on what we issue. */
  OFFICIAL_VALIDATOR,
  /** What can be said of the template without running it. */
  SAM_CLI,
  /** The functions in containers, as on Lambda, against LocalStack. */
  SAM_LOCAL;

  private static final Map<Tier, Optional<String>> ANSWERS = new EnumMap<>(Tier.class);

  /**
   * Why the tier cannot run here, one clause; empty when it can. The first call may take minutes,
   * later ones none.
   */
  public Optional<String> missing() {
    synchronized (ANSWERS) {
      return ANSWERS.computeIfAbsent(this, Tier::bring);
    }
  }

  private static Optional<String> bring(Tier tier) {
    try {
      switch (tier) {
        case BROWSER -> Chromium.find();
        case FUZZING -> Fuzzer.find();
        case LOCALSTACK -> LocalStack.shared();
        case MOTO -> Moto.shared();
        case OFFICIAL_VALIDATOR -> OfficialValidator.find();
        case SAM_CLI -> SamCli.find();
        case SAM_LOCAL -> {
          SamLocal.find();
          LocalStack.shared();
        }
      }
      return Optional.empty();
    } catch (UnavailableException e) {
      return Optional.of(e.reason());
    }
  }
}
