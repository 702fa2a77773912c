package dev.blazon.functions.progress;

import dev.blazon.issuing.AssertionMaker;
import dev.blazon.issuing.AwardCompletion;
import dev.blazon.issuing.Spans;
import dev.blazon.issuing.pathways.FollowPathways;
import dev.blazon.platform.Macs;
import dev.blazon.platform.Signing;
import dev.blazon.platform.Table;
import dev.blazon.register.RecipientDigester;

/** Makes of the parts of a platform what follows pathways. */
final class Following {
  private Following() {}

  static <P extends Table & Signing & Macs> FollowPathways on(P platform) {
    RecipientDigester digester = new RecipientDigester(platform.macKeys());
    return new FollowPathways(
        new FollowPathways.Stores(
            platform.catalog(),
            platform.pathways(),
            platform.assertions(),
            platform.register(),
            platform.collections()),
        platform.commits(),
        digester,
        award(platform, digester),
        platform.time());
  }

  private static <P extends Table & Signing> AwardCompletion award(
      P platform, RecipientDigester digester) {
    return new AwardCompletion(
        new AwardCompletion.Stores(platform.catalog(), platform.assertions(), platform.register()),
        platform.commits(),
        digester,
        new Spans(platform.awardCounts(), platform.transactions()),
        new AssertionMaker(platform.ids(), platform.urls(), platform.signer()),
        platform.ids(),
        platform.urls(),
        platform.creationTimes(),
        platform.time());
  }
}
