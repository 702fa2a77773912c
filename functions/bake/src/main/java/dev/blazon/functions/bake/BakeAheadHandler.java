package dev.blazon.functions.bake;

import dev.blazon.platform.Platform;
import dev.blazon.service.BakeAssertion;
import dev.blazon.stream.StreamFunction;

/** Bakes what was just awarded, before anybody asks for it. */
public final class BakeAheadHandler extends StreamFunction {
  /** The function as Lambda makes it: what it needs is named by environment variables. */
  public BakeAheadHandler() {
    this(Platform.fromEnvironment());
  }

  /** The function on any platform, such as that of the local server or of a test. */
  public BakeAheadHandler(Platform platform) {
    this(new BakeAssertion(platform.catalog(), platform.assertions(), platform.images()));
  }

  private BakeAheadHandler(BakeAssertion bake) {
    super(
        change -> {
          if (change.before() == null) {
            bake.image(change.assertion());
          }
        });
  }
}
