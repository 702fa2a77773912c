package dev.blazon.functions.bake;

import dev.blazon.lifecycle.AssertionChange;
import dev.blazon.platform.Images;
import dev.blazon.platform.PublicTable;
import dev.blazon.platform.cloud.Cloud;
import dev.blazon.platform.dynamodb.ReadingTable;
import dev.blazon.platform.s3.S3Images;
import dev.blazon.stream.StreamFunction;

/**
 * The Lambda function that follows the table's change stream: it bakes the image of an Assertion
 * that was just awarded, before anybody asks for it, and deletes the image of one that was taken
 * back.
 */
public final class BakeAheadHandler extends StreamFunction {
  private final BakeAssertion bake;

  /** The function as Lambda makes it: what it needs is named by environment variables. */
  public BakeAheadHandler() {
    this(new OnAws());
  }

  /** The function on any platform that has these parts, such as the local server's or a test's. */
  public <P extends PublicTable & Images> BakeAheadHandler(P platform) {
    bake = new BakeAssertion(platform.catalog(), platform.assertions(), platform.images());
  }

  @Override
  protected void changed(AssertionChange change) {
    if (change.before() == null) {
      bake.ahead(change.assertion());
    } else {
      bake.clear(change.assertion());
    }
  }

  /** What it runs on in the cloud. */
  private static final class OnAws extends Cloud implements ReadingTable, S3Images {}
}
